import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundledGuide } from '../bundled.ts'
import { checkEvidence, evidenceProblemCodes } from './check-evidence.ts'

const guide = bundledGuide()
const entry = {
  id: 'run-1',
  ecosystem: 'node',
  workload: 'json',
  figure: { p10: 1, p50: 2, p90: 3 },
  unit: 'requests/second',
  run: 'runs/1.json',
}

test('a list, or a list under its name, is evidence', () => {
  expect(checkEvidence([entry], guide)).toEqual({ ok: true, evidence: [entry] })
  expect(checkEvidence({ evidence: [entry] }, guide)).toEqual({ ok: true, evidence: [entry] })
  expect(checkEvidence([], guide)).toEqual({ ok: true, evidence: [] })
})

test('every code is found where its mistake is, all at once', () => {
  const { run: _, ...without } = entry
  const checked = checkEvidence(
    [
      { ...entry, figure: { p10: 3, p50: 2, p90: 1 } },
      entry,
      { ...without, id: 'b', ecosystem: 'nod', source: 'soatch-2026', claim: 'x' },
      { ...without, id: 'c' },
      { ...entry, id: 'd', extra: 1, unit: 3 },
    ],
    guide,
  )
  const problems = checked.ok ? [] : checked.problems
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'EVIDENCE_ORDER evidence[0].figure',
    'EVIDENCE_DUPLICATE evidence[1].id',
    'EVIDENCE_UNKNOWN evidence[2].ecosystem',
    'EVIDENCE_UNKNOWN evidence[2].source',
    'EVIDENCE_UNKNOWN evidence[2].claim',
    'EVIDENCE_ORIGIN evidence[3]',
    'EVIDENCE_SHAPE evidence[4].unit',
    'EVIDENCE_SHAPE evidence[4]',
  ])
  expect(problems[3]?.message).toContain('did you mean "soatech-2026"?')
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(Object.keys(evidenceProblemCodes)))
})

test('any data is an answer, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.array(fc.anything()), fc.record({ evidence: fc.anything() })), (data) => {
      const checked = checkEvidence(data, guide)
      expect(checked.ok || checked.problems.length > 0).toBe(true)
    }),
    { seed: 1, numRuns: 300 },
  )
})
