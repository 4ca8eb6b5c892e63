import { expect, test } from 'vitest'
import { createRandom } from '../../packages/engine/src/random/random.ts'
import type { Contender } from './contender.ts'
import { measureRounds, processorTimesOf, timesOf } from './rounds.ts'

function recorder(log: string[]): Contender[] {
  return ['a', 'b', 'c'].map((id) => ({
    id,
    name: id,
    run(round) {
      log.push(`${round}${id}`)
      return Promise.resolve({ ms: round, processorMs: id === 'a' ? 1 : null, result: null })
    },
  }))
}

test('each round has every contender once, in an order of its own; warm-ups are run and not counted', async () => {
  const log: string[] = []
  const runs = await measureRounds(recorder(log), { rounds: 20, warmUps: 2, random: createRandom(1, 'order') })
  const rounds = Array.from({ length: 22 }, (_, at) => log.slice(3 * at, 3 * at + 3))
  for (const [at, round] of rounds.entries())
    expect(round.toSorted()).toEqual(['a', 'b', 'c'].map((id) => `${at - 2}${id}`))
  expect(new Set(rounds.map((round) => round.map((entry) => entry.at(-1)).join(''))).size).toBe(6)
  expect(timesOf(runs, 'b')).toEqual(Array.from({ length: 20 }, (_, round) => round))
})

test('the same seed gives the same order', async () => {
  const logs = [[], []] as string[][]
  for (const log of logs)
    await measureRounds(recorder(log), { rounds: 5, warmUps: 0, random: createRandom(3, 'order') })
  expect(logs[0]).toEqual(logs[1])
})

test('processor times are there only where every run has one', async () => {
  const runs = await measureRounds(recorder([]), { rounds: 2, warmUps: 0, random: createRandom(1, 'order') })
  expect(processorTimesOf(runs, 'a')).toEqual([1, 1])
  expect(processorTimesOf(runs, 'b')).toBeNull()
})
