import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import type { PrecedentLabel } from '../model/index.ts'
import type { LabelledProduct } from '../precedents/precedent-model.ts'
import { briefOfTraits } from '../precedents/traits.ts'
import { backtest } from './backtest.ts'
import { recordedRecommendation } from './recommendation.ts'
import { ruleChoice } from './rule.ts'

const guide = bundledGuide()
const said = (products: readonly LabelledProduct[], option: string, strength = 'strong' as const) =>
  products.map(({ id }) => ({ id, option, strength, shares: {} }))
const tested = (label: PrecedentLabel, products: readonly LabelledProduct[] = guide.precedents) =>
  backtest({ guide, products, recommendations: said(products, 'python'), label, seed: 1 })

const results = { strict: tested('strict'), choice: tested('choice') }

describe('on the precedents of the guide', () => {
  test.each(['strict', 'choice'] as const)(
    'the model beats the class frequencies: the interval of the gain in Brier score is below 0 (%s)',
    (label) => {
      const { precedents, frequencies } = results[label]
      expect(precedents.brierGain.interval.high).toBeLessThan(0)
      expect(precedents.brier - frequencies.brier).toBeCloseTo(precedents.brierGain.mean, 12)
    },
  )

  test('its Brier score on the wider labels is at most 0.50', () => {
    expect(results.choice.precedents.brier).toBeLessThanOrEqual(0.5)
  })

  test('what is always said agrees as often as it was chosen', () => {
    const { recommendation, majority, chose } = results.strict
    expect(majority.option).toBe('python')
    expect(recommendation.accuracy).toBe(majority.accuracy)
    expect(recommendation.byStrength.strong).toMatchObject({ hits: chose['python'], of: 125 })
    expect(recommendation.byStrength.lean.of).toBe(0)
  })
})

describe('no product has a part in its own forecast', () => {
  test('labels dealt out by chance cannot be predicted: no better than the frequencies', () => {
    const labels = guide.precedents.map(({ strict }) => strict)
    // A fixed permutation that has nothing to do with the traits.
    const shuffled = guide.precedents.map((product, at) => {
      const other = labels[(at * 53 + 17) % labels.length] as string
      return { ...product, strict: other }
    })
    const { precedents } = tested('strict', shuffled)
    expect(precedents.brierGain.interval.high).toBeGreaterThan(0)
  })

  test('folds and figures are the same whatever the order of the products', () => {
    const turned = [...guide.precedents].reverse()
    expect(tested('strict', turned)).toEqual(results.strict)
  })
})

describe('the recommendation', () => {
  const [product] = guide.precedents as readonly [(typeof guide.precedents)[0]]
  const counts = { seed: 1, trials: 100, samples: 1000 }

  test('knows the traits alone: neither the name nor the choice of a product moves it', () => {
    const hidden = { id: product.id, name: 'Else', traits: product.traits, choice: 'node', strict: 'node' }
    expect(recordedRecommendation(guide, hidden, counts)).toEqual(recordedRecommendation(guide, product, counts))
    expect(Object.keys(briefOfTraits(guide, product.traits)).sort()).toEqual([
      'frontend',
      'load',
      'needs',
      'scripting',
      'type',
    ])
  })
})

describe('the source guide’s rule', () => {
  test('for both comes first, then the option of most statements, then the one named first', () => {
    expect(ruleChoice(guide, { needs: { richFrontend: 3, dataProcessing: 2 }, frontend: 'react' })).toBe('hybrid')
    expect(ruleChoice(guide, { type: 'data-analytics', needs: { dataPipelines: 2, seo: 2 } })).toBe('python')
    expect(ruleChoice(guide, { type: 'data-analytics', needs: { seo: 2 } })).toBe('node')
    expect(ruleChoice(guide, {})).toBe('node')
  })

  test('with the addition, plain sites are Python unless both apply', () => {
    expect(ruleChoice(guide, { needs: { richFrontend: 1, realtime: 3 } }, true)).toBe('python')
    expect(ruleChoice(guide, { needs: { richFrontend: 1, realtime: 3 } })).toBe('node')
    expect(ruleChoice(guide, { needs: { richFrontend: 3, dataProcessing: 3, seo: 3 } }, true)).toBe('hybrid')
    expect(ruleChoice(guide, { needs: { richFrontend: 3, realtime: 3 } }, true)).toBe('node')
  })
})
