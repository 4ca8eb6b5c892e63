// Bundles the harness and the peers that run in Node, then measures: `npm run bench`, or `node bench/run.js --help`.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = fileURLToPath(new URL('dist', import.meta.url))
const entries = [
  'main',
  'peers/engine',
  'peers/squiggle',
  'peers/cold-assess',
  'peers/cold-squiggle',
  'peers/profiled',
  'peers/served',
]

rmSync(dist, { recursive: true, force: true })
// The root's esbuild, so that the engine is bundled as the command line bundles it; Squiggle is bundled alike, so that
// neither pays for reading hundreds of files.
execFileSync(
  `${root}node_modules/.bin/esbuild`,
  [
    ...entries.map((entry) => `bench/${entry}.ts`),
    '--bundle',
    // What only some runs of the server need, and what has files of its own.
    '--external:pg-native',
    '--external:graphile-worker',
    '--external:pdfkit',
    '--outdir=bench/dist',
    '--format=esm',
    '--platform=node',
    '--target=node20.19',
    '--minify-syntax',
    '--log-level=warning',
    "--banner:js=import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  ],
  { cwd: root, stdio: 'inherit' },
)
writeFileSync(`${dist}/package.json`, '{ "type": "module" }\n')

const { main } = await import('./dist/main.js')
await main(process.argv.slice(2), { root, today: new Date().toISOString().slice(0, 10) })
