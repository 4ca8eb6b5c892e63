// Writes the computed parts of a document anew: `node docs/generate.js estimate` (about two minutes: it fits the
// constants eight times), `method`, `record` (a minute: it assesses every precedent) or `readme`. A table stands between
// `<!-- computed: NAME -->` and `<!-- end -->`, what the README's first command prints between `<!-- output -->` and
// `<!-- end -->`.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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
  record: `
    import { bundledGuide } from './packages/guide/src/bundled.ts'
    import { recordTables } from './packages/guide/src/document/record-tables.ts'
    import { reliabilitySvg } from './packages/guide/src/document/reliability-svg.ts'
    import { trackRecord } from './packages/engine/src/index.ts'
    export const make = (dated) => {
      const record = dated(trackRecord(bundledGuide()))
      const panels = [['Strict labels', record.strict], ['Wider labels', record.choice]]
      return {
        record,
        picture: reliabilitySvg(panels.map(([title, result]) => ({ title, result }))),
        tables: recordTables(bundledGuide(), record, record.date),
      }
    }`,
}

/** The README shows the sections before this one. */
const CUT_BEFORE = 'What comparable products chose'

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
  const made = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
  const tables = name === 'record' ? writeRecord(made.make) : made.tables

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

/** Writes the record and its picture, and returns the tables. The date stays where nothing else changes. */
function writeRecord(make) {
  const path = join(root, 'packages/guide/record/record.json')
  const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const dated = (record) => {
    const same = JSON.stringify({ date: before.date, ...record }) === JSON.stringify(before)
    return { date: same ? before.date : new Date().toISOString().slice(0, 10), ...record }
  }
  const { record, picture, tables } = make(dated)
  writeFileSync(path, `${JSON.stringify(record, null, 1)}\n`)
  // Laid out as the repository's formatter wants it, so that a check of the format passes.
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'check', '--write', '--linter-enabled=false', path], { stdio: 'inherit' })
  writeFileSync(join(import.meta.dirname, 'record-reliability.svg'), picture)
  return tables
}
