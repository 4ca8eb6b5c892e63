// Writes the computed tables of a document anew: `node docs/generate.js estimate` (about two minutes: it fits the
// constants nine times) or `method`. A table stands between `<!-- computed: NAME -->` and `<!-- end -->`.
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

const [name] = process.argv.slice(2)
const contents = SOURCES[name]
if (contents === undefined) {
  process.stderr.write(`Give the document: ${Object.keys(SOURCES).join(' or ')}\n`)
  process.exit(2)
}
// Node 20 reads no TypeScript, hence the bundle.
const { outputFiles } = await build({
  stdin: { contents, resolveDir: join(import.meta.dirname, '..') },
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
