import { describe, expect, test } from 'vitest'
import { minimalGuide } from '../test/minimal-guide.ts'
import type { GuideFile } from './files.ts'
import type { LoadResult } from './load.ts'
import { overlay } from './overlay.ts'

const manifest: GuideFile = { path: 'guide.json', text: '{"id": "acme", "version": "7", "extends": "stackmark"}' }

function laid(content: object): LoadResult {
  return overlay(minimalGuide, [manifest, { path: 'changes.json', text: JSON.stringify(content) }])
}

function guideOf(result: LoadResult) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.guide
}

describe('overlay', () => {
  test('that changes nothing leaves everything but the version', () => {
    expect(guideOf(laid({}))).toEqual({ ...minimalGuide, version: '1+acme@7' })
  })

  test('merges objects of a known entry key by key and keeps its place in the list', () => {
    const guide = guideOf(laid({ facts: [{ id: 'rate.mid.asia', confidence: 'high', scope: { city: 'Pune' } }] }))
    expect(guide.facts.map(({ id }) => id)).toEqual(minimalGuide.facts.map(({ id }) => id))
    expect(guide.facts[2]).toEqual({
      ...minimalGuide.facts[2],
      confidence: 'high',
      scope: { seniority: 'mid', region: 'asia', city: 'Pune' },
    })
  })

  test('takes a value, a scale and a list as a whole, whose shapes or entries exclude each other', () => {
    const guide = guideOf(
      laid({
        facts: [{ id: 'rate.mid.asia', value: { p10: 20, p50: 30, p90: 40 } }],
        criteria: [{ id: 'web-fit', scale: { type: 'log', worst: 1, best: 2 }, reads: ['speed'] }],
      }),
    )
    expect(guide.facts[2]?.value).toEqual({ p10: 20, p50: 30, p90: 40 })
    expect(guide.criteria[0]).toMatchObject({ scale: { type: 'log', worst: 1, best: 2 }, reads: ['speed'] })
  })

  test('adds entries with new ids at the end', () => {
    const [source] = minimalGuide.sources
    const guide = guideOf(
      laid({
        sources: [{ ...source, id: 'own-invoices' }],
        facts: [{ id: 'rate.mid.asia', sources: ['own-invoices'] }],
      }),
    )
    expect(guide.sources.map(({ id }) => id)).toEqual(['book', 'own-invoices'])
  })

  test('removes entries, and refuses to leave references to them', () => {
    expect(guideOf(laid({ misconceptions: [{ id: 'slow', remove: true }] })).misconceptions).toEqual([])
    const result = laid({ facts: [{ id: 'types.same', remove: true }] })
    expect(result.ok).toBe(false)
    expect(new Set(result.problems.map(({ code }) => code))).toEqual(new Set(['unknown-fact']))
  })

  test('replaces an entry without merging where it says so', () => {
    const rule = {
      id: 'choose-node',
      option: 'node',
      statement: 'Always.',
      role: 'source',
      when: [],
      sources: ['book'],
    }
    expect(guideOf(laid({ rules: [{ ...rule, replace: true }] })).rules).toEqual([rule])
    const result = laid({ rules: [{ id: 'choose-node', statement: 'Always.', replace: true }] })
    expect(result.problems.map(({ code, path }) => [code, path])).toEqual([
      ['missing-field', 'rules[0].option'],
      ['missing-field', 'rules[0].role'],
      ['missing-field', 'rules[0].when'],
      ['missing-field', 'rules[0].sources'],
    ])
  })

  test('names the file and the place of a change that breaks an entry', () => {
    const { problems } = laid({ facts: [{ id: 'types.same' }, { id: 'rate.mid.asia', value: { low: 'cheap' } }] })
    expect(problems).toMatchObject([{ code: 'wrong-value', file: 'changes.json', path: 'facts[1].value' }])
  })

  test('refuses a mark that is not true, an entry without an id, and an entry changed twice', () => {
    expect(laid({ rules: [{ id: 'choose-node', remove: 'yes' }] }).problems).toMatchObject([
      { code: 'unknown-field', path: 'rules[0].remove' },
    ])
    expect(laid({ groups: [{ name: 'Product', question: 'How much?' }] }).problems).toMatchObject([
      { code: 'missing-field', path: 'groups[0].id' },
    ])
    const rule = { id: 'choose-node', statement: 'Always.' }
    expect(laid({ rules: [rule, rule] }).problems).toMatchObject([{ code: 'duplicate-id', path: 'rules[1]' }])
  })

  test('suggests the entry that a removal meant', () => {
    expect(laid({ facts: [{ id: 'rate.mid.asai', remove: true }] }).problems).toMatchObject([
      { code: 'remove-unknown', allowed: ['rate.mid.asia'] },
    ])
  })

  test('refuses a folder that extends another guide or none', () => {
    const other = overlay(minimalGuide, [{ ...manifest, text: '{"id": "a", "version": "1", "extends": null}' }])
    expect(other.problems).toMatchObject([{ code: 'wrong-base', allowed: ['stackmark'] }])
    expect(overlay(minimalGuide, [manifest], 'acme').ok).toBe(false)
  })

  test('leaves the guide it is laid over as it was, also against keys named __proto__', () => {
    const before = structuredClone(minimalGuide)
    const text = '{"features": [{"id": "sign-in", "__proto__": {"hours": {}}, "hours": {"backend": [9, 9, 9]}}]}'
    const { problems } = overlay(minimalGuide, [manifest, { path: 'a.json', text }])
    expect(problems).toMatchObject([{ code: 'unknown-field', found: '__proto__' }])
    expect(minimalGuide).toEqual(before)
    expect(({} as { hours?: unknown }).hours).toBeUndefined()
  })
})
