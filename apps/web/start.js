// `npm start`: builds the pages where they are not built or older than their sources, then serves them.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const here = (path) => new URL(path, import.meta.url).pathname

/** What the build is made of. */
const sources = [here('app'), here('src'), here('proxy.ts'), here('next.config.ts'), here('package.json')].concat(
  ['engine', 'guide', 'report', 'server'].map((name) => here(`../../packages/${name}`)),
)

if (isOld(here('dist/main.cjs'))) {
  process.stderr.write('Building the pages: half a minute, and only after a change.\n')
  const { status } = spawnSync(process.execPath, [here('build.js')], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
await import('./dist/main.cjs')

function isOld(built) {
  const madeAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs
  return madeAt === undefined || sources.some((path) => newest(path) > madeAt)
}

function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path).filter((name) => name !== 'node_modules')
  return Math.max(0, ...inside.map((name) => newest(join(path, name))))
}
