import { describe, expect, test } from 'vitest'
import { run } from '../world-fixture.ts'

const problem = {
  alternatives: ['a', 'b'],
  criteria: ['x', 'y'],
  measurements: [
    [1, 0],
    [0, 1],
  ],
  note: 'keys that are not known are ignored',
}

async function decide(data: unknown, ...args: string[]) {
  return run(['decide', 'p.json', ...args], { files: { 'p.json': JSON.stringify(data) } })
}

describe('decide', () => {
  test('answers with the names of the contract', async () => {
    const ran = await decide(problem, '--json', '--samples', '1000')
    const answer = JSON.parse(ran.out) as Record<string, unknown>
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining([
        'rankAcceptability',
        'centralWeights',
        'confidenceFactors',
        'pairwiseWinning',
        'rankingEntropyBits',
        'choiceEntropyBits',
      ]),
    )
    // By symmetry each is first half of the time; the exact share is known.
    expect(answer.pairwiseExact).toEqual([
      [expect.any(Number), 0.5],
      [0.5, expect.any(Number)],
    ])
  })

  test('prints tables for people, for each case where there are several', async () => {
    const single = await decide({ ...problem, weights: { type: 'exact', w: [0.75, 0.25] } })
    expect(single.out).toMatch(/^ *a +100\.0 +0\.0 /m)
    expect(single.out).toContain('Nothing was drawn')
    const several = await decide({ ...problem, cases: [{ name: 'first' }, { name: 'second', weights: [0, 1] }] })
    expect(several.out).toMatch(/^first\n[^]*^second\n/m)
  })

  test('what is wrong ends with 2, a place and a code', async () => {
    const bounds = {
      type: 'bounds',
      constraints: [
        [0, 0.6, null],
        [1, 0.6, null],
      ],
    }
    const wrong: readonly (readonly [unknown, RegExp])[] = [
      [{ measurements: [['a', 1]] }, /measurements\[0\]\[0\] is "a"[^]*\[problem-not-allowed\]/],
      [{ measurements: [[1, 2], [3]] }, /at measurements\[1\]: .*\[problem-shape\]/],
      [{ ...problem, weights: bounds }, /leave nothing: lower bounds sum to 1\.2 \[weights-contradict\]/],
    ]
    for (const [data, words] of wrong) {
      const ran = await decide(data)
      expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(words) })
    }
    expect((await run(['decide', 'none.json'])).code).toBe(3)
  })
})
