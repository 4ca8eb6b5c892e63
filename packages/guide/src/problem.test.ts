import type { Guide } from '@stackmark/engine'
import { describe, expect, test } from 'vitest'
import { minimalGuide, testFact } from '../test/minimal-guide.ts'
import { checkGuide } from './check/check-guide.ts'
import type { GuideFile } from './files.ts'
import { loadGuide } from './load.ts'
import { overlay } from './overlay.ts'
import { type Problem, type ProblemCode, problemCodes } from './problem.ts'

const manifest: GuideFile = { path: 'guide.json', text: '{"id": "g", "version": "1", "extends": null}' }

function checked(changes: Partial<Guide>, today?: string): readonly Problem[] {
  return checkGuide({ ...minimalGuide, ...changes }, today === undefined ? {} : { today })
}

function loaded(content: unknown, path = 'x.json'): readonly Problem[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return loadGuide([manifest, { path, text }]).problems
}

/** The first entry of a list, changed. */
function first<Key extends keyof Omit<Guide, 'version'>>(
  key: Key,
  changes: Partial<Guide[Key][number]>,
): Partial<Guide> {
  const [entry, ...others] = minimalGuide[key]
  return { [key]: [{ ...entry, ...changes }, ...others] }
}

/** With one more fact. */
function withFact(...changes: Parameters<typeof testFact>): Partial<Guide> {
  return { facts: [...minimalGuide.facts, testFact(...changes)] }
}

const { facts, languages } = minimalGuide

/** One guide a code, broken in that one way. */
const broken: Readonly<Record<ProblemCode, () => readonly Problem[]>> = {
  'file-not-json': () => loaded('{'),
  'file-not-object': () => loaded('[]'),
  'unknown-key': () => loaded({ fact: [] }),
  'not-a-list': () => loaded({ facts: {} }),
  'manifest-missing': () => loadGuide([]).problems,
  'wrong-base': () => loadGuide([{ ...manifest, text: '{"id": "g", "version": "1", "extends": "other"}' }]).problems,
  'remove-unknown': () =>
    overlay(minimalGuide, [
      { path: 'guide.json', text: '{"id": "g", "version": "1", "extends": "stackmark"}' },
      { path: 'facts.json', text: '{"facts": [{"id": "rate.senior.asia", "remove": true}]}' },
    ]).problems,
  'missing-field': () => loaded({ groups: [{ id: 'product', name: 'Product' }] }),
  'unknown-field': () => loaded({ groups: [{ id: 'product', name: 'Product', question: 'How much?', weight: 1 }] }),
  'wrong-type': () => loaded({ groups: [{ id: 'product', name: 3, question: 'How much?' }] }),
  'wrong-value': () => loaded({ skills: [{ id: 'backend', name: 'Backend', kind: 'some', server: true, stage: 1 }] }),
  'duplicate-id': () => checked({ skills: [...minimalGuide.skills, ...minimalGuide.skills] }),
  'fact-without-source': () => checked(withFact({ id: 'x.y', sources: [] })),
  'wrong-kind': () => checked(withFact({ id: 'x.y', kind: 'y' })),
  'unknown-unit': () => checked(withFact({ id: 'x.y', unit: 'USD/hour ' })),
  'bad-date': () => checked(withFact({ id: 'x.y', asOf: '2026-02-30' })),
  'range-out-of-order': () => checked(withFact({ id: 'x.y', value: { low: 2, high: 1 } })),
  'need-shares-above-one': () => checked(first('features', { needs: { backend: { seo: 1.2 } } })),
  'prior-sum': () => checked(first('questions', { prior: [0.4, 0.5] })),
  'prior-length': () => checked(first('questions', { prior: [0.4, 0.3, 0.3] })),
  'unknown-source': () => checked(withFact({ id: 'x.y', sources: ['bok'] })),
  'unknown-fact': () => checked(first('claims', { facts: ['claim.fat'] })),
  'unknown-need': () => checked(first('features', { needs: { backend: { sea: 0.5 } } })),
  'unknown-skill': () => checked(first('needs', { skill: 'backed' })),
  'unknown-feature': () => checked(first('productTypes', { scope: [{ feature: 'sign-on' }] })),
  'unknown-product-type': () => checked(first('claims', { when: ['type:shops'] })),
  'unknown-option': () => checked(first('rules', { option: 'nod' })),
  'unknown-language': () => checked(first('options', { languages: { backend: 'java' } })),
  'unknown-ecosystem': () => checked(withFact({ id: 'x.y', scope: { ecosystem: 'nodes' } })),
  'unknown-group': () => checked(first('criteria', { group: 'products' })),
  'unknown-criterion': () => checked(first('needs', { criterion: 'web' })),
  'unknown-read': () => checked(first('criteria', { reads: ['converage'] })),
  'unknown-answer': () => checked(first('claims', { when: ['!frontend:raect'] })),
  'bad-condition': () => checked(first('claims', { when: ['need:seo>2'] })),
  'unknown-trait': () =>
    checked(first('traitAnswers', { rules: [{ when: { sea: ['yes'] }, give: { '3': 1 }, note: '' }] })),
  'unknown-trait-value': () => checked(first('precedents', { traits: { seo: 'maybe' } })),
  'unknown-question': () => checked(first('traits', { reads: { 'needs.sea': { '0': 'no' } } })),
  'answer-shares': () => checked(first('traitAnswers', { rules: [{ when: {}, give: { '3': 0.4 }, note: '' }] })),
  'precedent-model-stale': () => checked(first('precedentModels', { products: 2 })),
  'coverage-missing': () => checked({ languages: [...languages, { id: 'ruby', name: 'Ruby', ecosystem: 'ruby' }] }),
  'rate-missing': () =>
    checked(withFact({ id: 'rate.senior.europe', scope: { seniority: 'senior', region: 'europe' } })),
  'unused-source': () =>
    checked({ sources: minimalGuide.sources.flatMap((source) => [source, { ...source, id: 'paper' }]) }),
  'stale-date': () => checked({ facts: [...facts, testFact({ id: 'x.y', asOf: '2024-09' })] }, '2026-11-23'),
}

describe('every code of the table', () => {
  test('has nothing to say of the guide the broken ones are made from', () => {
    expect(checked({}, '2026-11-23')).toEqual([])
  })

  test.each(Object.entries(broken))('%s is found alone in a guide broken in that one way', (code, problems) => {
    expect([...new Set(problems().map((each) => each.code))]).toEqual([code])
  })

  test.each(Object.entries(broken))('%s says where, in words, with the severity of the table', (code, problems) => {
    for (const { severity, message, path, file } of problems()) {
      expect(severity).toBe(problemCodes[code as ProblemCode].severity)
      expect(message.length).toBeGreaterThan(10)
      expect(path !== '' || file !== null).toBe(true)
    }
  })
})
