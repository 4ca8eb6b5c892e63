import { expect, test } from 'vitest'
import { verdictOf } from './verdict.ts'

test.each([
  [51, 60, { atLeast: 50 }, 'met'],
  [49, 60, { atLeast: 50 }, 'too close to call'],
  [30, 49, { atLeast: 50 }, 'not met'],
  [0.5, 1, { atMost: 1 }, 'met'],
  [0.9, 1.1, { atMost: 1 }, 'too close to call'],
  [1.1, 1.2, { atMost: 1 }, 'not met'],
] as const)('an interval of %d to %d beside %o: %s', (low, high, target, verdict) => {
  expect(verdictOf({ value: (low + high) / 2, low, high }, target)).toBe(verdict)
})
