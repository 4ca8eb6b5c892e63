// Writes the computed parts of a document anew: `node docs/generate.js estimate` (about two minutes: it fits the
// constants eight times), `method` or `readme`. A table stands between `<!-- computed: NAME -->` and `<!-- end -->`, what
// the README's first command prints between `<!-- output -->` and `<!-- end -->`.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const SOURCES = {
  estimate: `
    import { bundledGuide } from './packages/guide/src/bundled.ts'
    import { documentTables } from './packages/engine/src/fit/document-tables.ts'
    import { refit, refitTables } from './packages/engine/src/fit/refit-tables.ts'
    const guide = bundledGuide()
    export const tables = { ...documentTables(guide), ...refitTables(guide, refit(guide)) }`,
  method: `
    import { bundledGuide } from './packages/guide/src/bundled.ts'
    import { methodTables } from './packages/guide/src/document/method-tables.ts'
    export const tables = methodTables(bundledGuide())`,
}

/** The README shows the sections before this one. */
const CUT_BEFORE = 'Weeks to the first release'

const root = join(import.meta.dirname, '..')
const [asked] = process.argv.slice(2)
if (asked === 'readme') {
  writeReadme()
} else if (asked in SOURCES) {
  await writeTables(asked)
} else {
  process.stderr.write(`Give the document: ${[...Object.keys(SOURCES), 'readme'].join(', ')}\n`)
  process.exit(2)
}

function writeReadme() {
  const path = join(root, 'README.md')
  const command = [join(root, 'apps/cli/bin/stackmark.cjs'), 'assess', 'examples/saas-dashboard.yaml']
  const printed = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  const shown = printed.slice(0, printed.indexOf(CUT_BEFORE)).trim()
  const text = readFileSync(path, 'utf8')
  const block = `<!-- output -->\n\n\`\`\`text\n${shown}\n\`\`\`\n\n<!-- end -->`
  writeFileSync(
    path,
    text.replace(/<!-- output -->[\s\S]*?<!-- end -->/, () => block),
  )
  process.stdout.write(`${path}: ${shown.split('\n').length} lines\n`)
}

async function writeTables(name) {
  // Node 20 reads no TypeScript, hence the bundle.
  const { outputFiles } = await build({
    stdin: { contents: SOURCES[name], resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const { tables } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)

  const path = join(import.meta.dirname, `${name}.md`)
  const named = new Set()
  const text = readFileSync(path, 'utf8').replaceAll(
    /<!-- computed: (\S+) -->\n\n[\s\S]*?<!-- end -->/g,
    (whole, table) => {
      named.add(table)
      if (tables[table] === undefined) throw new Error(`${name}.md: nothing computes the table ${table}`)
      return `<!-- computed: ${table} -->\n\n${tables[table]}\n\n<!-- end -->`
    },
  )
  const lacking = Object.keys(tables).filter((table) => !named.has(table))
  if (lacking.length > 0) throw new Error(`${name}.md has no place for: ${lacking.join(', ')}`)
  writeFileSync(path, text)
  process.stdout.write(`${path}: ${named.size} tables\n`)
}
