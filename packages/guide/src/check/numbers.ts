import type { Guide, Value } from '@stackmark/engine'
import { type Problem, problem } from '../problem.ts'
import { unitProblems } from './facts.ts'
import { type At, pathOf } from './lookup.ts'

/** Sums are compared at this distance: a prior written with two decimals, such as 0.33 three times, is off by 0.01. */
const sumTolerance = 1e-6

/** Ranges, three-point hours, shares of needs, priors, quantiles of reference classes, and the units beside them. */
export function checkNumbers(guide: Guide): readonly Problem[] {
  return [
    ...guide.facts.flatMap(({ id, value }) => rising(pointsOf(value), { key: 'facts', id, field: 'value' })),
    ...guide.features.flatMap(({ id, hours, needs }) => [
      ...Object.entries(hours).flatMap(([skill, points]) =>
        rising(points, { key: 'features', id, field: `hours.${skill}` }),
      ),
      ...Object.entries(needs).flatMap(([skill, shares]) => sharesProblems(skill, shares, id)),
    ]),
    ...guide.referenceClasses.flatMap(({ id, quantiles: { p10, p50, p80, p90 } }) =>
      rising([p10, p50, p80, p90], { key: 'referenceClasses', id, field: 'quantiles' }),
    ),
    ...guide.questions.flatMap(({ id, answers, prior, priorByType }) => [
      ...priorProblems(prior, answers.length, { key: 'questions', id, field: 'prior' }),
      ...Object.entries(priorByType).flatMap(([type, each]) =>
        priorProblems(each, answers.length, { key: 'questions', id, field: `priorByType.${type}` }),
      ),
    ]),
    ...guide.constants.flatMap(({ id, unit }) => unitProblems(unit, { key: 'constants', id, field: 'unit' })),
    ...guide.criteria.flatMap(({ id, unit }) => unitProblems(unit, { key: 'criteria', id, field: 'unit' })),
  ]
}

function pointsOf(value: Value): readonly number[] {
  if ('low' in value) return [value.low, value.high]
  return 'p10' in value ? [value.p10, value.p50, value.p90] : []
}

function rising(points: readonly number[], at: At): readonly Problem[] {
  // A NaN fails the comparison too, which is why it is written in the negative.
  if (points.every((point, index) => index === 0 || point >= (points[index - 1] ?? Infinity))) return []
  const found = points.join(', ')
  const message = `${pathOf(at)} is ${found}; each point must be at least the one before`
  return [problem('range-out-of-order', { path: pathOf(at), id: at.id, found, message })]
}

function sharesProblems(skill: string, shares: Readonly<Record<string, number>>, id: string): readonly Problem[] {
  const sum = total(Object.values(shares))
  if (sum <= 1 + sumTolerance) return []
  const path = pathOf({ key: 'features', id, field: `needs.${skill}` })
  const message = `${path} sums to ${rounded(sum)}; needs cannot act on more than all of the hours`
  return [problem('need-shares-above-one', { path, id, found: rounded(sum), message })]
}

function priorProblems(prior: readonly number[], answers: number, at: At): readonly Problem[] {
  const path = pathOf(at)
  if (prior.length !== answers) {
    const message = `${path} has ${prior.length} probabilities for ${answers} answers`
    return [problem('prior-length', { path, id: at.id, found: `${prior.length}`, allowed: [`${answers}`], message })]
  }
  const sum = total(prior)
  if (Math.abs(sum - 1) <= sumTolerance) return []
  const message = `${path} sums to ${rounded(sum)}; probabilities sum to 1`
  return [problem('prior-sum', { path, id: at.id, found: rounded(sum), allowed: ['1'], message })]
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function rounded(number: number): string {
  return String(Math.round(number * 1e6) / 1e6)
}
