import { describe, expect, test } from 'vitest'
import type { Problem } from '../model/problem.ts'
import { type Decision, decide, type NamedDecision } from './decide.ts'
import thrombolytics from './golden/04-thrombolytics-beta.json' with { type: 'json' }
import nemeroff from './golden/05-antidepressants-nemeroff-beta.json' with { type: 'json' }
import hansen from './golden/06-antidepressants-hansen-relative.json' with { type: 'json' }
import jsmaa from './golden/07-jsmaa-antidepressants-normal.json' with { type: 'json' }
import deterministic from './golden/10-mavt-deterministic.json' with { type: 'json' }
import crossed from './golden/16-r-cross-implementation.json' with { type: 'json' }
import { linearValue } from './value-function.ts'
import { weightedSum } from './weighted-sum.ts'

/** The file as it stands. The cast is needed because an imported JSON's `"beta"` is typed as any string. */
function decisions(file: unknown, samples: number): readonly NamedDecision[] {
  const answer = decide(file as Problem, { seed: 1, samples })
  return 'cases' in answer ? answer.cases : []
}

type Table = readonly (readonly (number | null)[] | null)[]

function worst(found: Table, expected: Table, deviation: (found: number, expected: number) => number): number {
  const each = expected.flatMap((row, a) =>
    (row ?? []).map((value, b) => deviation(found[a]?.[b] ?? Number.NaN, value ?? Number.NaN)),
  )
  return Math.max(...each)
}

const absolute = (found: number, expected: number): number => Math.abs(found - expected)
const relative = (found: number, expected: number): number => Math.abs(found / expected - 1)

describe('golden 04: thrombolytics, a published run of ten thousand', () => {
  const found = decisions(thrombolytics, 400_000)
  test.each(thrombolytics.cases.map((given, index) => [given.name, index] as const))('%s', (_, index) => {
    const given = thrombolytics.cases[index]
    const own = found[index] as Decision
    const { rank_rel: ranks = 0, cw_cf_rel: others } = given?.tolerance ?? {}
    const expected = given?.expected
    expect(worst(own.rankAcceptability, expected?.rankAcceptability ?? [], relative)).toBeLessThan(ranks)
    expect(worst(own.centralWeights, expected?.centralWeights ?? [], relative)).toBeLessThan(others ?? 1e-9)
    expect(worst([own.confidenceFactors], [expected?.confidenceFactors ?? []], relative)).toBeLessThan(others ?? ranks)
  })
})

test('golden 05: antidepressants by beta distributions', () => {
  const [own] = decisions(nemeroff, 200_000)
  for (const { expected, tolerance } of nemeroff.cases) {
    const { alt, crit, value } = expected.centralWeight
    expect(worst([own?.rankAcceptability[0] ?? []], [expected.rankAcceptabilityRow0], absolute)).toBeLessThan(
      tolerance.abs,
    )
    expect(absolute(own?.centralWeights[alt]?.[crit] ?? 0, value)).toBeLessThan(tolerance.abs)
  }
})

test('golden 05, deterministic: totals, profile and differences to the three digits shown', () => {
  const { point, weights, expected } = nemeroff.deterministic
  const functions = nemeroff.criteria.map(({ pvf }) => linearValue(pvf.worst, pvf.best))
  const totals = (matrix: readonly (readonly number[])[]): Float64Array =>
    weightedSum(
      matrix.flatMap((row) => row.map((x, index) => functions[index]?.(x) ?? Number.NaN)),
      weights,
    )
  const [first = 0, second = 0, third = 0] = totals(point)
  const best = point.map((row, index) => (index === 0 ? [0.63, ...row.slice(1)] : row))
  const shown: [number, number][] = [
    [first, expected.total0],
    [(weights[0] ?? 0) * (functions[0]?.(point[0]?.[0] ?? 0) ?? 0), expected.profile00],
    [totals(best)[0] ?? 0, expected['total0_if_responders_0.63']],
    [first - second, expected.diff_0_minus_1],
    [first - third, expected.diff_0_minus_2],
  ]
  for (const [own, published] of shown) expect(Number(own.toPrecision(3))).toBeCloseTo(published, 12)
})

test('golden 06: antidepressants by correlated effects on the logit scale', () => {
  const [own] = decisions(hansen, 200_000)
  for (const { expected, tolerance } of hansen.cases) {
    const first = own?.rankAcceptability.map((row) => row[0] ?? Number.NaN) ?? []
    const { alt, crit, value } = expected.centralWeight
    expect(worst([first], [expected.firstRank], absolute)).toBeLessThan(tolerance.abs)
    expect(absolute(own?.centralWeights[alt]?.[crit] ?? 0, value)).toBeLessThan(tolerance.abs)
  }
})

test('golden 07: antidepressants by normal distributions over the hull of their intervals', () => {
  const [own] = decisions(jsmaa, 200_000)
  for (const { expected, tolerance } of jsmaa.cases) {
    expect(worst(own?.rankAcceptability ?? [], expected.rankAcceptability, absolute)).toBeLessThan(tolerance.ra_abs)
    expect(worst(own?.centralWeights ?? [], expected.centralWeights, absolute)).toBeLessThan(tolerance.cw_abs)
    expect(worst([own?.confidenceFactors ?? []], [expected.confidenceFactors], absolute)).toBeLessThan(tolerance.cf_abs)
  }
})

describe('golden 10: deterministic multi-attribute values', () => {
  const found = decisions(deterministic, 1)
  test.each(deterministic.cases.map((given, index) => [given.name, index] as const))('%s', (_, index) => {
    const given = deterministic.cases[index]
    const own = found[index] as Decision
    expect(own.exact).toBe(true)
    expect(worst([own.meanTotals], [given?.expectedTotal ?? []], absolute)).toBeLessThanOrEqual(
      given?.tolerance ?? 1e-12,
    )
  })
})

describe('golden 16: other programs on the same problems', () => {
  const samples = 200_000
  const found = decisions(crossed, samples)
  test.each(crossed.cases.map((given, index) => [given.name, index] as const))('%s', (_, index) => {
    const expected = crossed.cases[index]?.expected
    const own = found[index] as Decision
    const effective = own.mixing?.effectiveSamples ?? samples
    // Four standard errors of a share near 1/2; the other programs' own error (N = 2e5 and more) is within it.
    expect(worst(own.rankAcceptability, expected?.rankAcceptability ?? [], absolute)).toBeLessThan(
      2 / Math.sqrt(effective),
    )
    // A central weight is a mean over the samples won; no weight here has a standard deviation above 0.25.
    for (const [a, weights] of (expected?.centralWeights ?? []).entries()) {
      const won = effective * (own.rankAcceptability[a]?.[0] ?? 0)
      expect(worst([own.centralWeights[a] ?? []], [weights], absolute)).toBeLessThan(1 / Math.sqrt(won))
    }
  })
})
