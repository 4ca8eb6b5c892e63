import type { Assessment } from '@stackmark/engine'
import type { estimateOf } from '@stackmark/report/estimate-of'
import { describe, expect, test } from 'vitest'
import { few, run } from '../world-fixture.ts'

const files = {
  'a.yaml': `
type: marketplace
stage: new
frontend: react
scripting: none
scope: [{feature: sign-in}, {feature: search}]
team: {preset: two-typescript, region: western-europe, availability: 1}
deadline: {weeks: 20}
budget: {amount: 50000, currency: USD}`,
}
const [, trials] = few

describe('estimate', () => {
  test('is the estimate of the assessment, figure by figure', async () => {
    const estimated = await run(['estimate', 'a.yaml', '--json', '--trials', trials ?? ''], { files })
    const assessed = await run(['assess', 'a.yaml', '--json', ...few], { files })
    const estimate = JSON.parse(estimated.out) as ReturnType<typeof estimateOf>
    const assessment = JSON.parse(assessed.out) as Assessment
    expect(estimate.differences).toEqual(assessment.differences)
    expect(estimate.options.map(({ id, weeks, cost, hours }) => ({ id, weeks, cost, hours }))).toEqual(
      assessment.options.map(({ id, weeks, cost, hours }) => ({ id, weeks, cost, hours })),
    )
    expect(JSON.stringify(estimate)).not.toContain('"share":1,')
    expect(estimate).not.toHaveProperty('recommendation')
  })

  test('as text shows quantiles, skills, drivers and hiring, and no verdict', async () => {
    const ran = await run(['estimate', 'a.yaml', '--trials', trials ?? ''], { files })
    expect(ran).toMatchObject({ code: 0, err: '' })
    for (const part of [
      'P10',
      'P80',
      'Hours and cost by skill',
      'What moves the weeks of',
      'Team and hiring',
      'a month',
    ]) {
      expect(ran.out).toContain(part)
    }
    expect(ran.out).not.toMatch(/reasonable ways to weigh|leans to|strong case/)
  })
})
