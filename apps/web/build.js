// Builds the pages and the program that serves them: `node build.js`. Prints nothing unless it fails.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { bundle, serverThreads } from '../../scripts/bundle.js'

const here = (path) => new URL(path, import.meta.url).pathname
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

// What pages of others load: one script without a module system, which they can name in a tag.
await build({
  entryPoints: [here('src/embed/element.ts')],
  outfile: here('public/embed/calculator.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
})

const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build'], {
  cwd: here('.'),
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  encoding: 'utf8',
})
if (status !== 0) {
  process.stderr.write(`${stdout}\n${stderr}\n`)
  process.exit(1)
}
// Last, since its time tells whether the build is newer than the sources.
await bundle(here('dist'), [...serverThreads, { name: 'main.cjs', entry: here('src/start/main.ts') }])
