// Bundles the command line into dist/: a TypeScript loader at run time would cost more than the whole of a command.
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

const here = (path) => new URL(path, import.meta.url).pathname

await rm(here('dist'), { recursive: true, force: true })
await build({
  entryPoints: [here('src/main.ts')],
  outdir: here('dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Dependencies written for CommonJS ask for `require` inside the bundle.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
