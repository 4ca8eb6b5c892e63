import { describe, expect, test } from 'vitest'
import { minimalGuide } from '../test/minimal-guide.ts'
import { factWithSources, findFacts } from './find.ts'

function found(query: string): readonly string[] {
  return findFacts(minimalGuide, query).map(({ id }) => id)
}

describe('findFacts', () => {
  test('finds by the beginning of the id, whatever the case', () => {
    expect(found('rate.')).toEqual(['rate.mid.asia'])
    expect(found('Coverage.SEO')).toEqual(['coverage.seo.node'])
    expect(found('')).toHaveLength(minimalGuide.facts.length)
  })

  test('finds by words that all stand somewhere, where no id begins so', () => {
    expect(found('fast sentence')).toEqual(['claim.fast'])
    expect(found('asia mid')).toEqual(['rate.mid.asia'])
    expect(found('fast asia')).toEqual([])
  })
})

describe('factWithSources', () => {
  test('writes the sources out', () => {
    expect(factWithSources(minimalGuide, 'types.same')).toEqual({
      ok: true,
      fact: minimalGuide.facts[0],
      sources: minimalGuide.sources,
    })
  })

  test('offers the nearest id for one that is not there', () => {
    expect(factWithSources(minimalGuide, 'types.sane')).toEqual({ ok: false, id: 'types.sane', nearest: 'types.same' })
    expect(factWithSources(minimalGuide, 'x')).toEqual({ ok: false, id: 'x', nearest: null })
  })
})
