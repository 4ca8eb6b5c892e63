import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonError } from './json-syntax.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const signs = Array.from('{}[]",:\\ \t\n01-+.eEtfnulx\u0007\u0085é')

test('says yes and no exactly where JSON.parse does, for JSON with a character changed', () => {
  const edited = fc
    .tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...signs))
    .map(([text, at, removed, inserted]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + inserted + text.slice(place + removed)
    })
  fc.assert(
    fc.property(fc.oneof(edited, fc.json(), fc.string()), (text) => {
      expect([text, findJsonError(text) === null]).toEqual([text, isJson(text)])
    }),
    { seed: 3, numRuns: 1500 },
  )
})

test('says where and why', () => {
  expect(findJsonError('{"a": 1,}')).toEqual({
    offset: 8,
    message: 'This is not valid JSON: a key in double quotes is expected here, but there is something else.',
  })
  expect(findJsonError('{"a": [1 2]}')?.offset).toBe(9)
  expect(findJsonError('{"a"')?.message).toBe('This is not valid JSON: ":" is expected here, but the text ends.')
})

test('a megabyte of brackets costs no stack', () => {
  expect(findJsonError('['.repeat(1024 * 1024))?.offset).toBe(1024 * 1024)
})

test('a string of a megabyte is read', () => {
  expect(findJsonError(JSON.stringify('é\\"x'.repeat(200_000)))).toBeNull()
})
