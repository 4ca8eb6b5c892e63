import { bundledGuide } from '@stackmark/guide/data'
import { questionWorth, standing } from '@stackmark/report/interview/look-fixture'
import { describe, expect, test } from 'vitest'
import { couldStillChange, end, nextStep } from './next-step.ts'
import { stepsOf } from './steps.ts'

const guide = bundledGuide()
const asking = { guide, steps: stepsOf(guide), brief: {}, skipped: new Set<string>(), engineer: false }
const worth = (id: string, value: number) => questionWorth(guide, id, value)

describe('the next step', () => {
  test('is the question worth most', () => {
    const questions = [worth('needs.seo', 0.01), worth('needs.dataProcessing', 0.05)]
    expect(nextStep({ ...asking, standing: standing(0.5, { questions }) })).toBe('needs.dataProcessing')
  })

  test('is not what was passed over', () => {
    const questions = [worth('needs.seo', 0.01), worth('needs.dataProcessing', 0.05)]
    const skipped = new Set(['needs.dataProcessing'])
    expect(nextStep({ ...asking, skipped, standing: standing(0.5, { questions }) })).toBe('needs.seo')
  })

  test('without worthy questions it is a detail that is open, then the end', () => {
    const brief = { scope: [], deadline: { weeks: 9 } }
    expect(nextStep({ ...asking, standing: standing(0.5) })).toBe('scope')
    expect(nextStep({ ...asking, brief, standing: standing(0.5) })).toBe('budget')
    const all = { ...brief, name: 'Radar', budget: { amount: 1, currency: 'USD' } }
    expect(nextStep({ ...asking, brief: all, standing: standing(0.5) })).toBe(end)
  })

  test('follows the guide while the model says nothing', () => {
    expect(nextStep({ ...asking, standing: null })).toBe('type')
    expect(nextStep({ ...asking, brief: { type: 'api-only' }, standing: null })).toBe('stage')
  })
})

test('something could change as long as any question is worth asking', () => {
  expect(couldStillChange(guide, standing(0.5, { questions: [worth('needs.seo', 0.05)] }))).toBe(true)
  expect(couldStillChange(guide, standing(0.5))).toBe(false)
})
