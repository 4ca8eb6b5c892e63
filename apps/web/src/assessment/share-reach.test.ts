import type { OptionResult } from '@stackmark/engine'
import { expect, test } from 'vitest'
import { shareReach } from './share-reach.ts'

const options = [{ id: 'node', share: 0.6 }] as OptionResult[]
const answer = (probability: number, node: number) => ({ answer: 'a', label: 'A', probability, shares: { node } })

test('an option reaches from its least share under a likely answer to its largest, and holds its own', () => {
  const questions = [
    { id: 'a', value: 0, entropyGain: 0, shares: [answer(0.5, 0.7), answer(0.5, 0.65)] },
    { id: 'b', value: 0, entropyGain: 0, shares: [answer(0.99, 0.61), answer(0.01, 0.05)] },
  ]
  expect(shareReach({ questions, options }).get('node')).toEqual([60, 70])
})

test('without open questions nothing can move', () => {
  expect(shareReach({ questions: [], options }).size).toBe(0)
})
