import { bundledGuide } from '@stackmark/guide/data'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typicalBrief } from '../fit/timeline-fit.ts'
import type { Assessment, Brief, Guide, ProductType } from '../model/index.ts'
import { answerOf, withAnswer } from '../scenario/answers.ts'
import { assess } from './assess.ts'
import { preview } from './preview.ts'

const guide = bundledGuide()
const small = { trials: 300, samples: 3000 }
const typical = (id: string) => typicalBrief(guide.productTypes.find((type) => type.id === id) as ProductType)
const run = (brief: Brief, more: Partial<Parameters<typeof assess>[0]> = {}): Assessment =>
  assess({ brief, guide, ...small, ...more })
const shareOf = (assessment: Assessment, option: string) =>
  assessment.options.find((candidate) => candidate.id === option)?.share ?? Number.NaN

/** Briefs with any part of the typical ones left out. */
const partial = fc
  .tuple(
    fc.constantFrom('saas-dashboard', 'data-analytics', 'api-only', 'ml-product'),
    fc.subarray(['stage', 'needs', 'frontend', 'scripting', 'scope', 'team', 'load'] as const),
  )
  .map(([type, kept]): Brief => {
    const whole: Brief = typical(type)
    return { type, ...Object.fromEntries(kept.map((key) => [key, whole[key]])) }
  })
const cases = { seed: 3, numRuns: 12 }

describe('the same question gets the same answer', () => {
  test('same input and seed: the same bytes; another seed: another sample, the same hash of nothing', () => {
    const first = JSON.stringify(run(typical('saas-dashboard')))
    expect(JSON.stringify(run(typical('saas-dashboard')))).toBe(first)
    const other = run(typical('saas-dashboard'), { seed: 2 })
    expect(JSON.stringify(other)).not.toBe(first)
    expect(other.inputHash).not.toBe(JSON.parse(first).inputHash)
  })

  test('the order in which the guide lists its options permutes the result and changes nothing else', () => {
    const turned: Guide = { ...guide, options: [...guide.options].reverse() }
    const [here, there] = [run({}), run({}, { guide: turned })]
    for (const { id, share, weeks, cost } of here.options) {
      const other = there.options.find((option) => option.id === id)
      expect(other?.share).toBeCloseTo(share, 12)
      expect(other?.weeks).toEqual(weeks)
      expect(other?.cost).toEqual(cost)
    }
    const { restsOn: _here, ...verdict } = here.recommendation
    expect(there.recommendation).toMatchObject(verdict)
  })

  test('a criterion that the guide adds to a group leaves the draws of the others and of the estimate alone', () => {
    const extra = guide.criteria.find((criterion) => criterion.id === 'operations')
    if (!extra) throw new Error('no criterion to copy')
    const more: Guide = { ...guide, criteria: [...guide.criteria, { ...extra, id: 'operations-again' }] }
    const [before, after] = [run({}), run({}, { guide: more })]
    expect(after.options.map((option) => option.weeks)).toEqual(before.options.map((option) => option.weeks))
    expect(after.cells.filter((cell) => cell.criterion === 'web-fit')).toEqual(
      before.cells.filter((cell) => cell.criterion === 'web-fit'),
    )
  })
})

test('the preview says what the assessment says', () => {
  const brief = typical('data-analytics')
  const [quick, whole] = [preview({ brief, guide, ...small }), run(brief)]
  expect(quick.recommendation).toEqual(whole.recommendation)
  expect(whole.options).toMatchObject(quick.options)
  expect(quick.questions).toEqual(whole.questions)
  expect(quick.nextQuestion).toEqual(whole.nextQuestion)
})

describe('what the result must always be', () => {
  test('shares and ranks sum to 1, probabilities lie in 0–1, ranges are in order, facts exist', () => {
    fc.assert(
      fc.property(partial, (brief) => {
        const result = run({ ...brief, deadline: { weeks: 12 }, budget: { amount: 50_000, currency: 'EUR' } })
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(result.options.map((option) => option.share))).toBeCloseTo(1, 9)
        expect(sum(result.options.map((option) => option.shareWeightsOnly))).toBeCloseTo(1, 9)
        expect(sum(Object.values(result.recommendation.restsOn))).toBeCloseTo(1, 9)
        for (const option of result.options) {
          expect(sum(option.rankAcceptability)).toBeCloseTo(1, 9)
          for (const { p10, p50, p80, p90 } of [option.weeks, option.hours, option.cost, option.plan.weeks]) {
            expect(p10).toBeGreaterThan(0)
            expect([p10, p50, p80, p90]).toEqual([p10, p50, p80, p90].sort((a, b) => a - b))
          }
          for (const odds of [option.deadlineProbability, option.budgetProbability]) {
            expect(odds).toBeGreaterThanOrEqual(0)
            expect(odds).toBeLessThanOrEqual(1)
          }
        }
        for (const { raw, meanValue } of result.cells) {
          expect(Number.isFinite(raw.p50)).toBe(true)
          expect(meanValue).toBeGreaterThanOrEqual(0)
          expect(meanValue).toBeLessThanOrEqual(1)
        }
        const known = new Set(guide.facts.map((fact) => fact.id))
        expect(result.facts.every(({ id, sources }) => known.has(id) && sources.length > 0)).toBe(true)
      }),
      cases,
    )
  })

  test('all unknown: too close to call, wide ranges, everything listed as unknown, and a question to ask', () => {
    const result = run({})
    expect(result.recommendation.strength).toBe('toss-up')
    expect(result.unknown).toHaveLength(guide.questions.length)
    expect(result.nextQuestion).not.toBeNull()
    for (const { weeks } of result.options) expect(weeks.p90 / weeks.p10).toBeGreaterThan(3)
  })

  test('a need of 0 gives every option the value 1', () => {
    const none = Object.fromEntries(guide.needs.map((need) => [need.id, 0]))
    for (const cell of run({ ...typical('api-only'), needs: none }).cells) {
      if (cell.criterion.endsWith('-fit')) expect(cell.meanValue).toBe(1)
    }
  })

  test('more need for data never helps the option with less at hand for it', () => {
    const at = (level: number) => run(withAnswer(typical('saas-dashboard'), 'needs.machineLearning', level))
    const shares = [0, 1, 2, 3].map((level) => shareOf(at(level), 'node'))
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })

  test('identical options share the first place evenly', () => {
    const node = guide.options.find((option) => option.id === 'node')
    if (!node) throw new Error('no node')
    const twins: Guide = {
      ...guide,
      options: [node, { ...node, id: 'twin' }],
      constants: guide.constants.map((constant) =>
        constant.id === 'factor.option-log-sd' ? { ...constant, value: 0 } : constant,
      ),
    }
    const result = run(typical('saas-dashboard'), { guide: twins })
    expect(result.options.map((option) => option.share)).toEqual([0.5, 0.5])
    expect(result.recommendation).toMatchObject({ option: null, strength: 'toss-up' })
  })

  test('an excluded option keeps its estimate and loses its share; the others share all of it', () => {
    const result = run({ ...typical('ml-product'), constraints: { exclude: ['hybrid'] } })
    const hybrid = result.options.find((option) => option.id === 'hybrid')
    expect(hybrid).toMatchObject({ share: 0, excludedBy: 'constraints.exclude' })
    expect(hybrid?.weeks.p50).toBeGreaterThan(0)
    expect(shareOf(result, 'node') + shareOf(result, 'python')).toBeCloseTo(1, 12)
  })

  test('one option left is first in every way to weigh', () => {
    const result = run({ constraints: { exclude: ['hybrid', 'node'] } })
    expect(result.recommendation).toMatchObject({ option: 'python', strength: 'strong' })
  })
})

describe('what would change it', () => {
  const flipped = run(typical('saas-dashboard'))

  test('every flip shown really puts the named option first when the brief is changed that way', () => {
    expect(flipped.flips.answers.length).toBeGreaterThan(0)
    for (const flip of flipped.flips.answers) {
      const changed = flip.changes.reduce(
        (brief, change) => withAnswer(brief, change.question, change.to),
        typical('saas-dashboard'),
      )
      expect(run(changed, { trials: 1000, samples: 10_000 }).recommendation.option).toBe(flip.to)
    }
  })

  test('the sufficient answers alone keep the leader, whatever single other answer changes', () => {
    const { sufficient, recommendation } = flipped
    expect(sufficient).not.toBeNull()
    for (const question of guide.questions) {
      const current = answerOf(typical('saas-dashboard'), question.id)
      if (current === undefined || sufficient?.includes(question.id) || question.id === 'stage') continue
      for (const answer of question.answers) {
        const changed = withAnswer(typical('saas-dashboard'), question.id, answer.value)
        expect(preview({ brief: changed, guide, ...small }).recommendation.option).toBe(recommendation.option)
      }
    }
  })

  test('people who are listed are varied too: with a usual Python team in their place the dashboard is built in Python', () => {
    const people = [
      {
        skills: ['frontend', 'backend', 'operations'],
        languages: ['typescript'],
        seniority: 'senior',
        availability: 1,
      },
      { skills: ['frontend', 'backend'], languages: ['typescript'], seniority: 'mid', availability: 1 },
    ]
    const brief: Brief = {
      ...typical('saas-dashboard'),
      frontend: 'react',
      stage: 'new',
      priorities: ['build-cost'],
      team: { people, region: 'eastern-europe' },
    }
    const { flips, sufficient, recommendation } = run(brief)
    expect(recommendation.option).toBe('node')
    expect(flips.answers.flatMap(({ changes }) => changes.map(({ question }) => question))).toContain('team')
    expect(sufficient === null || sufficient.includes('team')).toBe(true)
    expect(flips.untried).toEqual(expect.arrayContaining(['stage', 'priorities', 'team.languages']))
    expect(flips.untried).not.toContain('team')
  })

  test('the weight at which another option draws level does so', () => {
    const { weight } = flipped.flips
    expect(weight).toBeDefined()
    const value = (option: string) =>
      flipped.cells
        .filter((cell) => cell.option === option)
        .reduce((sum, cell) => {
          const mean = flipped.decision.criteria.find(({ id }) => id === cell.criterion)?.meanWeight ?? 0
          const changed =
            cell.criterion === weight?.criterion
              ? weight.at
              : (mean * (1 - (weight?.at ?? 0))) / (1 - (weight?.from ?? 0))
          return sum + changed * cell.meanValue
        }, 0)
    expect(value(weight?.to ?? '')).toBeCloseTo(value(flipped.recommendation.option ?? ''), 9)
  })

  test('knowing an answer is worth nothing or more, and the next question is the one worth most', () => {
    const { questions, nextQuestion } = run({ type: 'data-analytics' })
    expect(questions.every(({ value, entropyGain }) => value >= 0 && entropyGain >= 0)).toBe(true)
    const founders = questions.filter(
      ({ id }) => guide.questions.find((question) => question.id === id)?.asks === 'founder',
    )
    expect(nextQuestion?.value).toBe(Math.max(...founders.map(({ value }) => value)))
  })
})

describe('evidence, history and preferences are inputs', () => {
  test('a measurement replaces the published range in headroom', () => {
    const busy = { ...typical('saas-dashboard'), load: { users: 1_000_000 } }
    const slow = { p10: 1, p50: 2, p90: 3 }
    const evidence = [
      {
        id: 'run-1',
        ecosystem: 'node',
        workload: 'api-with-database',
        figure: slow,
        unit: 'requests/second/core',
        run: 'runs/1.json',
      },
    ]
    const headroom = (result: Assessment) =>
      result.cells.find((cell) => cell.option === 'node' && cell.criterion === 'headroom')
    expect(headroom(run(busy, { evidence }))?.meanValue).toBeLessThan(headroom(run(busy))?.meanValue ?? 0)
    expect(headroom(run(busy, { evidence }))?.facts).toEqual(['run-1'])
  })

  test('many own projects that ran twice as long as estimated move the weeks towards twice the plan', () => {
    const pairs = Array.from({ length: 200 }, (_, at) => ({ estimate: 100, actual: 195 + (at % 11) }))
    const own = run(typical('saas-dashboard'), { history: { pairs } }).options[1]
    expect((own?.weeks.p50 ?? 0) / (own?.plan.weeks.p50 ?? 1)).toBeCloseTo(2, 0)
  })

  test('both curves of the overrun are shown: without own projects the class and its widening, with many their own', () => {
    const pooled = guide.referenceClasses.find(({ id }) => id === 'pooled')
    const curve = (pairs: readonly { estimate: number; actual: number }[]) => {
      const overrun = run(typical('saas-dashboard'), pairs.length > 0 ? { history: { pairs } } : {}).estimate.overrun
      const at = (probability: number) => overrun?.curves.find((point) => point.probability === probability)
      return { overrun, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
    }
    const [none, few, many] = [0, 5, 500].map((count) =>
      curve(Array.from({ length: count }, (_, at) => ({ estimate: 100, actual: at % 2 === 0 ? 198 : 202 }))),
    )
    expect(none?.overrun).toMatchObject({ referenceClass: 'pooled', ownProjects: 0, classWeight: 1 })
    expect(none?.p50?.found).toBeCloseTo(Math.exp(pooled?.logMean ?? 0), 9)
    expect(none?.p50?.used).toBeCloseTo(none?.p50?.found ?? 0, 6)
    expect(none?.p90?.used).toBeGreaterThan(none?.p90?.found ?? 0)
    expect(few?.overrun?.ownProjects).toBe(5)
    expect(few?.p50?.used).toBeGreaterThan(none?.p50?.used ?? 0)
    expect(few?.p50?.used).toBeLessThan(many?.p50?.used ?? 0)
    expect(many?.overrun?.classWeight).toBeLessThan(0.02)
    // 500 projects at twice their estimate: what else is left is the class's ten observations and its distance from 2.
    expect(many?.p10?.used).toBeGreaterThan(1.7)
    expect(many?.p90?.used).toBeLessThan(2.25)
    expect(many?.p50?.found).toBe(none?.p50?.found)
  })

  test('ranking a criterion first raises its mean weight; a full ranking has an exact head to head', () => {
    const all = guide.criteria.map(({ id }) => id)
    const ranked = run({ ...typical('saas-dashboard'), priorities: ['hiring', ...all.filter((id) => id !== 'hiring')] })
    const weightOf = (result: Assessment) => result.decision.criteria.find(({ id }) => id === 'hiring')?.meanWeight ?? 0
    expect(weightOf(ranked)).toBeGreaterThan(weightOf(flippedWeights()))
    for (const pair of ranked.headToHead) {
      expect(pair.exact).not.toBeNull()
      // 3,000 weightings: four standard errors of a share are at most .037.
      expect(Math.abs((pair.exact ?? 0) - pair.winShare)).toBeLessThan(0.037)
    }
  })

  const flippedWeights = () => run(typical('saas-dashboard'))
})
