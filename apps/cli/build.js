// Bundles the command line into scripts of dist/, with V8's code cache beside them.
import { execFileSync } from 'node:child_process'
import { bundle, serverThreads } from '../../scripts/bundle.js'

const here = (path) => new URL(path, import.meta.url).pathname

/** What stores is half a megabyte that most commands never need: a script of its own, found beside the program. */
const storeApart = {
  name: 'store-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@stackmark\/server$/ }, () => ({ path: '../dist/server.cjs', external: true }))
  },
}

// `node build.js FOLDER` builds elsewhere.
const outdir = process.argv[2] ?? here('dist')
await bundle(outdir, [
  { name: 'server.cjs', entry: here('../../packages/server/src/index.ts') },
  ...serverThreads,
  { name: 'stackmark.cjs', entry: here('src/main.ts'), plugins: [storeApart] },
])
if (outdir === here('dist')) {
  // What a run compiles is what the cache holds: one assessment, small, of an example.
  const example = here('../../examples/saas-dashboard.yaml')
  const args = [here('bin/stackmark.cjs'), 'assess', example, '--json', '--trials', '100', '--samples', '1000']
  execFileSync(process.execPath, args, { env: { ...process.env, STACKMARK_WRITE_CODE_CACHE: '1' }, stdio: 'ignore' })
}
