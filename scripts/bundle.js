// Bundles programs into one script each: a TypeScript loader, or reading and compiling hundreds of files, would cost more
// than most of what they do.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

const common = {
  bundle: true,
  // One script that starts synchronously: commands that are not asked for stay unread source in it.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // What is left outside is `require`d when it is reached: a script from a code cache has no `import()`.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
  // One byte a character, so that it is read without decoding.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  // An optional part of the driver that is not installed; what only some runs of the server need, and what has files of its own.
  external: ['pg-native', 'graphile-worker', 'pdfkit', 'next'],
  // What a script of CommonJS has in place of the address of its module.
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  // The build for browsers is made of ES modules, of which the bundler keeps what is used.
  alias: { yaml: here('../node_modules/yaml/browser/index.js') },
}

/** The threads of the server, which every program that serves has beside it. */
export const serverThreads = [
  { name: 'model-worker.cjs', entry: here('../packages/server/src/model/worker.ts') },
  // The thread of a job.
  { name: 'job.cjs', entry: here('../packages/server/src/jobs/thread.ts') },
]

/** Writes each script into a folder, and removes what else is there. */
export async function bundle(outdir, scripts) {
  await mkdir(outdir, { recursive: true })
  // Moved into place, so that a command started meanwhile finds the old script or the new one. A cache of another script
  // is refused by V8, and costs nothing but time.
  for (const { name, entry, plugins = [] } of scripts) {
    const script = join(outdir, name)
    const options = { ...common, plugins: [zodByName, ...plugins], entryPoints: [entry], outfile: script }
    const { outputFiles } = await build(options)
    await writeFile(`${script}.new`, outputFiles[0].contents)
    await rename(`${script}.new`, script)
  }
  const kept = scripts.map(({ name }) => name)
  for (const name of await readdir(outdir)) if (!kept.includes(name)) await rm(join(outdir, name), { recursive: true })
}
