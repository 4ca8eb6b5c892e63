#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'

const [first, ...rest] = process.argv.slice(2)
const bundle = new URL('../dist/main.js', import.meta.url)
if ((first === '--version' || first === '-V') && rest.length === 0) {
  // Answered here, so that asking for the version loads nothing else.
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${manifest.version}\n`)
} else if (existsSync(bundle)) {
  const { main } = await import(bundle.href)
  await main(process.argv)
} else {
  process.stderr.write('stackmark is not built yet: run npm ci, or npm run prepare, in the folder of the repository.\n')
  process.exitCode = 1
}
