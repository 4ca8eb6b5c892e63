import { expect, test } from 'vitest'
import { createKeptAnswers } from './kept-answers.ts'
import { taggedAnswer } from './tagged-answer.ts'

/** Ten bytes of JSON. */
const ten = (letter: string) => taggedAnswer(JSON.stringify(letter.repeat(8)))

test('an answer is found in its own workspace only', () => {
  const kept = createKeptAnswers()
  kept.keep('a', 'x', ten('x'))
  expect(kept.get('a', 'x')?.tag).toBe(ten('x').tag)
  expect(kept.get('b', 'x')).toBeUndefined()
  expect(kept.get('a","x', '')).toBeUndefined()
})

test('what was asked for longest ago makes room, and what is larger than all of it is not kept', () => {
  const kept = createKeptAnswers(25)
  kept.keep('a', 'x', ten('x'))
  kept.keep('a', 'y', ten('y'))
  kept.get('a', 'x')
  kept.keep('a', 'z', ten('z'))
  kept.keep('a', 'large', taggedAnswer(JSON.stringify('l'.repeat(30))))
  expect(['x', 'y', 'z', 'large'].filter((name) => kept.get('a', name) !== undefined)).toEqual(['x', 'z'])
})

test('keeping the same again does not count twice', () => {
  const kept = createKeptAnswers(25)
  for (let time = 0; time < 5; time++) kept.keep('a', 'x', ten('x'))
  kept.keep('a', 'y', ten('y'))
  expect(kept.get('a', 'x')).toBeDefined()
})
