import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Problem } from '../model/problem.ts'
import { decide } from './decide.ts'
import { DECIDE_ERRORS } from './error.ts'

const text = readFileSync(new URL('../../../../docs/decide-format.md', import.meta.url), 'utf8')

/** The JSON in the fence after a marker. */
function block(marker: string): unknown {
  const [, after = ''] = text.split(`<!-- ${marker} -->\n\`\`\`json\n`)
  return JSON.parse(after.split('\n```')[0] ?? '')
}

function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toFixed(2)) : part)),
  )
}

test('the example of docs/decide-format.md runs and gives the answer shown', () => {
  expect(rounded(decide(block('example') as Problem, { seed: 1, samples: 100_000 }))).toMatchObject(
    block('answer') as object,
  )
})

test('docs/decide-format.md lists the error codes as the table has them, neither more nor fewer', () => {
  const listed = [...text.matchAll(/^\| `((?:problem|weights)-[a-z-]+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [
    code,
    meaning,
  ])
  expect(listed).toEqual(Object.entries(DECIDE_ERRORS))
})
