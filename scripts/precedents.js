// Writes what the guide knows of precedents: `node scripts/precedents.js [products.csv]`. With a table of products
// (columns: docs/record.md) it makes data/precedents.json of it first; then it trains the models in
// data/precedent-models.json anew and counts the priors in data/questions.json. The same input gives the same bytes; a
// test does both again and compares.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const data = (name) => join(root, 'packages/guide/data', name)
const [table] = process.argv.slice(2)

if (table !== undefined) {
  const { bundledGuide, readProducts } = await load()
  const read = readProducts(readFileSync(table, 'utf8'), bundledGuide())
  if (!read.ok) {
    for (const { line, message, code } of read.problems)
      process.stderr.write(`${table}:${line}: ${message} [${code}]\n`)
    process.exit(2)
  }
  write('precedents.json', { precedents: read.rows.map(precedentOf) })
}
// Loaded again, now with the precedents just written.
const { bundledGuide, fitPriors, trainPrecedentModel } = await load()
const guide = bundledGuide()
write('precedent-models.json', {
  precedentModels: guide.precedentModels.map((model) => trainPrecedentModel(guide, model)),
})

write('questions.json', {
  questions: guide.questions.map((question) => ({ ...question, ...fitPriors(guide, question) })),
})

function precedentOf({ product, cell }) {
  const parts = { node: cell('node_share_note'), python: cell('python_share_note') }
  const both = product.choice === 'hybrid'
  return {
    id: product.id,
    name: cell('name'),
    repository: cell('repo').replace('https://github.com/', ''),
    summary: cell('description'),
    traits: product.traits,
    choice: product.choice,
    strict: product.strict,
    kind: cell('hybrid_kind') || null,
    link: both ? cell('link_between') || null : null,
    parts: Object.fromEntries(Object.entries(parts).filter(([, text]) => both && text !== '')),
    evidence: cell('evidence')
      .split(';')
      .map((part) => part.trim()),
    confidence: cell('label_confidence'),
    sources: ['stackmark-products-open'],
  }
}

/** Node 20 reads no TypeScript, hence the bundle. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { bundledGuide } from './packages/guide/src/bundled.ts'
        export { readProducts } from './apps/cli/src/documents/products-csv.ts'
        export { fitPriors, trainPrecedentModel } from './packages/engine/src/index.ts'`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}

function write(name, lists) {
  const topic = name.replace('.json', '')
  const path = data(name)
  const text = JSON.stringify({ $schema: `../schema/${topic}.schema.json`, ...lists }, null, 2)
  // Records without parts of their own stand on one line, which the formatter keeps where they fit.
  writeFileSync(
    path,
    `${text.replaceAll(/\{\n([^{}]*?)\n\s*\}/g, (_, inside) => `{ ${inside.replaceAll(/\s*\n\s*/g, ' ').trim()} }`)}\n`,
  )
  // Laid out as the repository's formatter wants it, so that a check of the format passes.
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'check', '--write', '--linter-enabled=false', path], { stdio: 'inherit' })
}
