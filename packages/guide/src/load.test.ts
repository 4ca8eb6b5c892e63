import { describe, expect, test } from 'vitest'
import { minimalGuide } from '../test/minimal-guide.ts'
import type { GuideFile } from './files.ts'
import { loadGuide } from './load.ts'

const manifest: GuideFile = { path: 'guide.json', text: '{"id": "mine", "version": "1", "extends": null}' }

function file(path: string, content: unknown): GuideFile {
  return { path, text: JSON.stringify(content) }
}

const { version, facts, ...others } = minimalGuide

describe('loadGuide', () => {
  test('merges the lists of all files by key, in the order of the paths and not of the arguments', () => {
    const files = [
      file('z.json', others),
      file('facts/b.json', { $schema: '../schema.json', facts: facts.slice(1) }),
      file('facts\\a.json', { facts: facts.slice(0, 1) }),
      { path: 'README.md', text: '# Not data' },
      manifest,
    ]
    const result = loadGuide(files)
    expect(result).toEqual({
      ok: true,
      guide: minimalGuide,
      manifest: { id: 'mine', version: '1', extends: null },
      problems: [],
    })
    expect(loadGuide(files.toReversed())).toEqual(result)
    expect(version).toBe('1')
  })

  test('tells of a wrong field: file, path, id, what was found, what is allowed, the nearest name', () => {
    const [fact] = facts
    const wrong = [
      { ...fact, confidence: 'sure' },
      { ...fact, asof: '2026' },
      { ...fact, value: { low: 1 } },
    ]
    const { problems } = loadGuide([manifest, file('facts/x.json', { facts: wrong })])
    expect(problems).toMatchObject([
      {
        code: 'wrong-value',
        file: 'facts/x.json',
        path: 'facts[0].confidence',
        id: 'types.same',
        found: '"sure"',
        allowed: ['high', 'medium', 'low'],
      },
      { code: 'unknown-field', path: 'facts[1].asof', found: 'asof', message: expect.stringContaining('"asOf"') },
      {
        code: 'wrong-value',
        path: 'facts[2].value',
        found: '{"low":1}',
        allowed: [expect.stringContaining('{low, high}')],
      },
    ])
  })

  test('points into lists inside an entry', () => {
    const [feature] = minimalGuide.features
    const features = [{ ...feature, hours: { backend: [1, 'two', 4] } }]
    const { problems } = loadGuide([manifest, file('features.json', { features })])
    expect(problems).toMatchObject([
      { code: 'wrong-type', path: 'features[0].hours.backend[1]', found: '"two"', allowed: ['number'] },
    ])
  })

  test('reports the problems of all files together, before any of references', () => {
    const { problems } = loadGuide([
      manifest,
      file('a.json', { claims: [{ ...minimalGuide.claims[0], fact: 'claim.unknown', verdict: 1 }] }),
      { path: 'b.json', text: 'no' },
    ])
    expect(problems.map(({ code, file: at }) => [code, at])).toEqual([['file-not-json', 'b.json']])
  })

  test('gives no guide where a reference leads nowhere', () => {
    const result = loadGuide([
      manifest,
      file('a.json', { ...others, facts, rules: [{ ...others.rules[0], option: 'pyton' }] }),
    ])
    expect(result.ok).toBe(false)
    expect(result.problems).toMatchObject([{ code: 'unknown-option', path: 'rules[choose-node].option' }])
  })

  test('takes a key named __proto__ for the unknown key it is', () => {
    const { problems } = loadGuide([manifest, { path: 'a.json', text: '{"__proto__": []}' }])
    expect(problems).toMatchObject([{ code: 'unknown-key', found: '__proto__' }])
  })
})
