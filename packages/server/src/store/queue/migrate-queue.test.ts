import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newestQueueMigration } from './migrate-queue.ts'

test('the newest migration that we look for is the newest of the queue that is installed', () => {
  const root = join(dirname(createRequire(import.meta.url).resolve('graphile-worker')), '..')
  const numbers = readdirSync(join(root, 'sql')).map((name) => Number.parseInt(name, 10))
  expect(newestQueueMigration).toBe(Math.max(...numbers))
})
