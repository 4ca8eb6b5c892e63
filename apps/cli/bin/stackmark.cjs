#!/usr/bin/env node
// Runs the bundle through V8's code cache (see build.js): compiling a megabyte at every start would take a third of it.
// CommonJS, because that starts without the loader of ES modules.
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { wrap } = require('node:module')
const { join } = require('node:path')

const bundle = join(__dirname, '../dist/stackmark.cjs')
const cache = `${bundle}.cache`

/** The cache of another script, or of another V8, is refused by V8 itself; without one everything works, later. */
function load() {
  const { Script } = require('node:vm')
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
  const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData })
  const loaded = { exports: {} }
  script.runInThisContext()(loaded.exports, require, loaded, bundle, join(bundle, '..'))
  return { script, main: loaded.exports.main }
}

async function run() {
  const { script, main } = load()
  await main(process.argv)
  if (process.env.STACKMARK_WRITE_CODE_CACHE !== '1') return
  writeFileSync(`${cache}.new`, script.createCachedData())
  renameSync(`${cache}.new`, cache)
}

const [first, ...rest] = process.argv.slice(2)
if ((first === '--version' || first === '-V') && rest.length === 0) {
  // Answered here, so that asking for the version loads nothing else.
  process.stdout.write(`${JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')).version}\n`)
} else if (existsSync(bundle)) {
  void run()
} else {
  process.stderr.write('stackmark is not built yet: run npm ci, or npm run prepare, in the folder of the repository.\n')
  process.exitCode = 1
}
