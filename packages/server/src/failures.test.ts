import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failureCodes } from './failures.ts'

test('docs/errors.md lists every code with its status and meaning, and no other', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/errors.md'), 'utf8')
  const listed = [...text.matchAll(/^\| `([A-Z_]+)` \| (\d{3}) \| (.+) \|$/gm)].map(([, ...row]) => row)
  const wanted = Object.entries(failureCodes).map(([code, { status, meaning }]) => [code, String(status), meaning])
  expect(listed).toEqual(wanted)
})
