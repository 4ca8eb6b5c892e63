#!/usr/bin/env node
import { readFileSync } from 'node:fs'

const [first, ...rest] = process.argv.slice(2)
if ((first === '--version' || first === '-V') && rest.length === 0) {
  // Answered here, so that asking for the version loads nothing else.
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${manifest.version}\n`)
} else {
  const { main } = await import('../dist/main.js')
  await main(process.argv)
}
