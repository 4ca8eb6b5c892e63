// Bundles the command line into dist/: a TypeScript loader at run time would cost more than the whole of a command.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const here = (path) => new URL(path, import.meta.url).pathname

/**
 * `import { z }` names an object of all that Zod has, translations included, and so keeps all of it in the bundle;
 * `import * as z` is the same to the code and lets the bundler drop what nobody uses: 0.7 MB that every start would read.
 */
const zodByName = {
  name: 'zod-by-name',
  setup({ onLoad }) {
    onLoad({ filter: /packages[/\\](guide|server)[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: source.replace("import { z } from 'zod'", "import * as z from 'zod'"), loader: 'ts' }
    })
  },
}

// `node build.js FOLDER` builds elsewhere.
const outdir = process.argv[2] ?? here('dist')
const { outputFiles } = await build({
  entryPoints: [here('src/main.ts')],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  plugins: [zodByName],
  // An optional part of the driver that is not installed.
  external: ['pg-native'],
  // The build for browsers is made of ES modules, of which the bundler keeps what is used.
  alias: { yaml: here('../../node_modules/yaml/browser/index.js') },
  // Dependencies written for CommonJS ask for `require` inside the bundle.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})

// The entry point last, what is no longer needed after that: a command started meanwhile finds all of its parts.
await mkdir(outdir, { recursive: true })
const last = ({ path }) => path.endsWith('main.js')
for (const { path, contents } of outputFiles.toSorted((a, b) => last(a) - last(b))) await writeFile(path, contents)
const kept = new Set(outputFiles.map(({ path }) => basename(path)))
for (const name of await readdir(outdir)) if (!kept.has(name)) await rm(join(outdir, name), { recursive: true })
