import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import type { Guide, PrecedentModel, Precedents, Question } from '../model/index.ts'
import { chancesOf } from './chances.ts'
import { trainPrecedentModel } from './precedent-model.ts'
import { precedentsFor } from './precedents.ts'
import { fitPriors } from './priors.ts'
import { briefOfTraits, traitsOfBrief } from './traits.ts'

const guide = bundledGuide()
const [strict] = guide.precedentModels as readonly [PrecedentModel, PrecedentModel]
const found = (brief: Parameters<typeof precedentsFor>[1], more: readonly [string | null, object?] = [null]) =>
  precedentsFor(guide, brief, more[0], (more[1] ?? null) as never) as Precedents
const sumOf = (chances: Readonly<Record<string, number>>) => Object.values(chances).reduce((a, b) => a + b, 0)

describe('the models', () => {
  test.each(guide.precedentModels)('$id is what training on the precedents gives, to the last digit', (model) => {
    expect(trainPrecedentModel(guide, model)).toEqual(model)
  })

  test('do not know the year, the makers or the product itself', () => {
    const traits = new Set(guide.precedentModels.flatMap(({ inputs }) => inputs.map(({ trait }) => trait)))
    expect(
      guide.traits.map(({ column }) => column).filter((column) => /year|founder|team|name|id$/.test(column)),
    ).toEqual([])
    expect([...traits].every((trait) => guide.traits.some(({ id }) => id === trait))).toBe(true)
  })

  test('the order of the precedents does not matter', () => {
    const turned: Guide = { ...guide, precedents: [...guide.precedents].reverse() }
    expect(trainPrecedentModel(turned, strict)).toEqual(strict)
  })
})

describe('priors', () => {
  test.each(guide.questions)('$id: counted over the precedents again, to the last digit', (question) => {
    const { prior, priorByType } = question
    expect(fitPriors(guide, question) ?? { prior, priorByType }).toEqual({ prior, priorByType })
    expect(fitPriors(guide, question) !== null).toBe(question.sources.includes('stackmark-products-open'))
  })

  test('a type with no product of its own follows the overall prior', () => {
    const question = guide.questions.find(({ id }) => id === 'needs.realtime') as Question
    const others = guide.precedents.filter(({ traits }) => traits['type'] !== 'api_only')
    const fitted = fitPriors(guide, question, others)
    fitted?.priorByType['api-only']?.forEach((chance, at) => expect(chance).toBeCloseTo(fitted.prior[at] as number, 3))
  })
})

describe('traits', () => {
  test.each(guide.precedents)('$id: its traits, put into a brief, are read from the brief again', ({ traits }) => {
    const read = traitsOfBrief(guide, briefOfTraits(guide, traits))
    expect(Object.fromEntries([...read].map(([trait, values]) => [trait, values.join()]))).toEqual(traits)
  })

  test('of two questions, one open: what the open one could still say is possible', () => {
    expect(traitsOfBrief(guide, { needs: { machineLearning: 0 } }).get('model')).toEqual(['0', '1'])
    expect(traitsOfBrief(guide, { needs: { aiApi: 2 } }).get('model')).toEqual(['1', '2', '3'])
    expect(traitsOfBrief(guide, { needs: { machineLearning: 3 } }).get('model')).toEqual(['3'])
  })

  test('numbers between two answers count as the one below', () => {
    expect(traitsOfBrief(guide, { load: { users: 700 } }).get('crowd')).toEqual(['0'])
    expect(traitsOfBrief(guide, { load: { users: 20 } }).get('crowd')).toEqual(['0'])
    expect(traitsOfBrief(guide, { load: { users: 5000 } }).get('crowd')).toEqual(['1'])
  })
})

describe('probabilities', () => {
  test('of a brief that says nothing are about the shares of the sample', () => {
    const { probabilities, sampleShares } = found({})
    for (const [option, share] of Object.entries(sampleShares)) expect(probabilities[option]).toBeCloseTo(share, 2)
  })

  test('of a whole brief are the model at its traits', () => {
    const [product] = guide.precedents as readonly [(typeof guide.precedents)[0]]
    const brief = briefOfTraits(guide, product.traits)
    const chances = chancesOf(guide, strict, traitsOfBrief(guide, brief))
    const { traits, ...labels } = product
    const alone: Guide = { ...guide, precedents: [{ ...labels, traits }] }
    expect(chances).toEqual(chancesOf(alone, strict, traitsOfBrief(guide, brief)))
  })

  test('open traits are lent only by products with values that the brief leaves possible', () => {
    const doubtful = { needs: { machineLearning: 0 } } as const
    const fitting: Guide = {
      ...guide,
      precedents: guide.precedents.filter(({ traits }) => Number(traits['model']) < 2),
    }
    const possible = traitsOfBrief(guide, doubtful)
    expect(chancesOf(guide, strict, possible)).toEqual(chancesOf(fitting, strict, possible))
    expect(chancesOf(guide, strict, possible)).not.toEqual(chancesOf(guide, strict, traitsOfBrief(guide, {})))
  })

  test('the kind of product, which is no input, speaks through the products of that kind', () => {
    const share = (option: string, kind: string) => {
      const own = guide.precedents.filter(({ traits }) => traits['type'] === kind)
      return own.filter((each) => each.strict === option).length / own.length
    }
    const [internal, content] = ['internal-admin', 'content-platform'].map((type) => found({ type }).probabilities)
    expect(share('node', 'internal_admin')).toBeLessThan(share('node', 'content_platform'))
    expect(internal?.['node']).toBeLessThan(content?.['node'] as number)
  })

  test('a prior equal to the shares of the sample changes nothing; a prior of none rules an option out', () => {
    const brief = { needs: { richFrontend: 3 } }
    const plain = found(brief)
    const same = found(brief, [null, plain.sampleShares])
    const without = found(brief, [null, { node: 2, python: 2 }])
    for (const option of ['node', 'python', 'hybrid']) {
      expect(same.probabilities[option]).toBeCloseTo(plain.probabilities[option] as number, 12)
    }
    expect(without.probabilities['hybrid']).toBe(0)
    expect(sumOf(without.probabilities)).toBeCloseTo(1, 12)
    expect(without.prior).toEqual({ node: 0.5, python: 0.5 })
  })
})

describe('the nearest', () => {
  test('a product of the guide is nearest to its own brief, together with those alike in all traits', () => {
    for (const { id, traits } of guide.precedents.slice(0, 20)) {
      const { nearest } = found(briefOfTraits(guide, traits))
      const level = nearest.filter(({ distance }) => distance === 0)
      expect(level.map((near) => near.id)).toContain(id)
      for (const near of level) expect(near.differs).toEqual([])
    }
  })

  test('unknown answers are ignored: the distance is the mean over the known traits, and the differences explain it', () => {
    const { nearest, known } = found({ needs: { seo: 3, richFrontend: 0, realtime: 3 } })
    expect(known).toEqual(['seo', 'interface', 'realtime'])
    for (const { distance, differs } of nearest) {
      expect(differs.reduce((sum, each) => sum + each.distance, 0) / known.length).toBeCloseTo(distance, 12)
    }
    expect(nearest.map(({ distance }) => distance)).toEqual(nearest.map((near) => near.distance).sort((a, b) => a - b))
  })

  test('none where nothing is known', () => {
    expect(found({}).nearest).toEqual([])
    expect(found({}).opposites).toEqual([])
  })

  test('opposites chose differently on almost the same traits, whatever the brief', () => {
    const { opposites } = found({ type: 'internal-admin', needs: { businessCrud: 3, adminPanel: 3, richFrontend: 3 } })
    expect(opposites.length).toBeGreaterThan(0)
    for (const { a, b, distance, differs } of opposites) {
      expect(a.strict).not.toBe(b.strict)
      expect(differs.reduce((sum, each) => sum + each.distance, 0) / guide.traits.length).toBeCloseTo(distance, 12)
    }
  })
})

test('the drivers are the log-odds between the two options of the agreement', () => {
  const [product] = guide.precedents as readonly [(typeof guide.precedents)[0]]
  const { drivers, agreement, probabilities } = found(briefOfTraits(guide, product.traits), ['hybrid'])
  const { chosen, against } = agreement
  const start = (strict.intercepts[chosen] as number) - (strict.intercepts[against] as number)
  const odds = Math.log((probabilities[chosen] as number) / (probabilities[against] as number))
  expect(start + drivers.reduce((sum, { logOdds }) => sum + logOdds, 0)).toBeCloseTo(odds, 9)
})

test('whether the weighing agrees is said, and with what it is compared', () => {
  const brief = { needs: { richFrontend: 0, machineLearning: 3, dataProcessing: 3 } }
  expect(found(brief, ['python']).agreement).toMatchObject({ agrees: true, chosen: 'python' })
  expect(found(brief, ['node']).agreement).toEqual({
    agrees: false,
    weighed: 'node',
    chosen: 'python',
    against: 'node',
  })
  expect(found(brief, [null]).agreement).toMatchObject({ agrees: false, weighed: null, chosen: 'python' })
})

test('a guide without precedents, or without a model of them, has none to show', () => {
  expect(precedentsFor({ ...guide, precedents: [] }, {}, 'node')).toBeNull()
  expect(precedentsFor({ ...guide, precedentModels: [] }, {}, 'node')).toBeNull()
})
