// Writes schema/*.schema.json from the Zod schemas, src/bundled-files.ts from the files in data/ and src/bundled-hash.ts
// from what they say: `node packages/guide/generate.js`. Node 20 reads no TypeScript, hence the bundles; tests fail when
// one is out of date.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'

const folder = import.meta.dirname
const target = join(folder, 'schema')
const { jsonSchemas } = await load('src/schema/json-schema.ts')

mkdirSync(target, { recursive: true })
for (const name of readdirSync(target)) rmSync(join(target, name))
for (const [topic, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(target, `${topic}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
}

const data = readdirSync(join(folder, 'data'), { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json') && path !== 'guide.json')
  .sort((a, b) => (a < b ? -1 : 1))
const name = (path) => path.replace('.json', '').replaceAll(/[-/](.)/g, (_, letter) => letter.toUpperCase())
const bundled = join(folder, 'src/bundled-files.ts')
writeFileSync(
  bundled,
  `// Written by generate.js: every file of data/ but guide.json, in the order in which loadGuide reads them.
import type { Guide } from '@stackmark/engine'
${data.map((path) => `import ${name(path)} from '../data/${path}' with { type: 'json' }`).join('\n')}

export const bundledFiles = [${data.map(name).join(', ')}] as readonly object[] as readonly Partial<Guide>[]
`,
)

// Hashing the guide takes as long as reading it: the one that is shipped comes with its hash.
const { bundledGuide } = await load('src/bundled.ts')
const hash = createHash('sha256').update(JSON.stringify(bundledGuide())).digest('hex')
const hashFile = join(folder, 'src/bundled-hash.ts')
writeFileSync(
  hashFile,
  `/** SHA-256 of the bundled guide as JSON. Written by generate.js. */
export const bundledHash = '${hash}'
`,
)

// Laid out as the repository's formatter wants it, so that a check of the format passes.
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
execFileSync(process.execPath, [biome, 'check', '--write', '--linter-enabled=false', target, bundled, hashFile], {
  stdio: 'inherit',
})

async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}
