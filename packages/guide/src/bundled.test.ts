import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundledGuide, bundledId } from './bundled.ts'
import { bundledHash } from './bundled-hash.ts'
import { checkGuide } from './check/check-guide.ts'
import { loadGuide } from './load.ts'
import { overlay } from './overlay.ts'

const folder = join(import.meta.dirname, '../data')
const loaded = loadGuide(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
)
const guide = bundledGuide()

function values(kind: string): object {
  return Object.fromEntries(guide.facts.filter((fact) => fact.kind === kind).map(({ id, value }) => [id, value]))
}

describe('the guide that comes with Stackmark', () => {
  test('is what its folder loads to (else run node packages/guide/generate.js)', () => {
    expect(loaded.problems).toEqual([])
    expect(loaded.ok && loaded.guide).toEqual(guide)
    expect(loaded.ok && loaded.manifest.id).toBe(bundledId)
  })

  test('comes with its own hash (else run node packages/guide/generate.js)', () => {
    expect(createHash('sha256').update(JSON.stringify(guide)).digest('hex')).toBe(bundledHash)
  })

  test('has nothing wrong with it but the age of some facts', () => {
    const codes = checkGuide(guide, { today: '2026-11-23' }).map(({ code }) => code)
    expect([...new Set(codes)]).toEqual(['stale-date'])
  })

  test("takes an agency's own rates laid over it, and says so in its version", () => {
    const rate = { id: 'rate.mid.eastern-europe', value: { low: 38, high: 52 } }
    const result = overlay(guide, [
      { path: 'guide.json', text: `{"id": "acme", "version": "2026.11", "extends": "${bundledId}"}` },
      { path: 'rates.json', text: JSON.stringify({ facts: [rate] }) },
    ])
    expect(result.problems).toEqual([])
    expect(result.ok && result.guide.version).toBe(`${guide.version}+acme@2026.11`)
    expect(result.ok && result.guide.facts.find(({ id }) => id === rate.id)?.value).toEqual(rate.value)
  })

  test('may be given precedents of one’s own; the models then say that they were trained on others', () => {
    const [first] = guide.precedents as readonly [(typeof guide.precedents)[0]]
    const own = { ...first, id: 'our-app', name: 'Our app' }
    const result = overlay(guide, [
      { path: 'guide.json', text: JSON.stringify({ id: 'acme', version: '7', extends: bundledId }) },
      { path: 'precedents.json', text: JSON.stringify({ precedents: [own, { id: first.id, choice: 'python' }] }) },
    ])
    expect(result.problems.map(({ code }) => code)).toEqual(['precedent-model-stale', 'precedent-model-stale'])
    expect(result.ok && result.guide.precedents.find(({ id }) => id === 'our-app')).toEqual(own)
    expect(result.ok && result.guide.precedents.find(({ id }) => id === first.id)).toEqual({
      ...first,
      choice: 'python',
    })
  })

  test('gives every list to its caller anew', () => {
    expect(bundledGuide()).toEqual(guide)
    expect(bundledGuide().facts).not.toBe(guide.facts)
  })
})

describe('the facts', () => {
  test('carry every timeline and rate of the source guide', () => {
    expect(values('timeline')).toEqual({
      'timeline.saas-dashboard.node': { low: 6, high: 8 },
      'timeline.saas-dashboard.python': { low: 8, high: 10 },
      'timeline.marketplace.node': { low: 8, high: 10 },
      'timeline.marketplace.python': { low: 10, high: 12 },
      'timeline.data-analytics.node': { low: 8, high: 12 },
      'timeline.data-analytics.python': { low: 6, high: 8 },
      'timeline.api-only.node': { low: 4, high: 6 },
      'timeline.api-only.python': { low: 4, high: 6 },
      'timeline.ml-product.node': { low: 10, high: 14 },
      'timeline.ml-product.python': { low: 8, high: 10 },
    })
    expect(values('rate')).toEqual({
      'rate.junior.north-america': { low: 40, high: 70 },
      'rate.junior.western-europe': { low: 30, high: 50 },
      'rate.junior.eastern-europe': { low: 15, high: 25 },
      'rate.mid.north-america': { low: 70, high: 120 },
      'rate.mid.western-europe': { low: 50, high: 80 },
      'rate.mid.eastern-europe': { low: 25, high: 40 },
      'rate.senior.north-america': { low: 120, high: 200 },
      'rate.senior.western-europe': { low: 80, high: 130 },
      'rate.senior.eastern-europe': { low: 35, high: 60 },
    })
  })

  test('hold all seventeen claims, four misconceptions and twelve rules (and one beside them), each claim with the fact of its own', () => {
    expect(guide.claims.map(({ id }) => id).sort()).toEqual([
      'database-dominates',
      'fast-enough',
      'fastapi-async',
      'fastapi-thousands-rps',
      'hybrid-coexists',
      'node-10k-websockets',
      'node-cheaper-saas',
      'node-faster-frontend',
      'node-io-heavy',
      'node-many-connections',
      'node-memory-per-connection',
      'python-cpu',
      'python-readability',
      'slow-python-is-slow-db',
      'submillisecond',
      'typescript-types',
      'worker-threads',
    ])
    for (const { id, fact } of guide.claims) expect(fact).toBe(`claim.${id}`)
    expect(guide.misconceptions).toHaveLength(4)
    const roles = (wanted: string) => guide.rules.filter(({ role }) => role === wanted)
    expect(['source', 'both', 'addition'].map((role) => roles(role).length)).toEqual([11, 1, 1])
  })

  test('say what their publishers gain: one source guide with an interest beside many others', () => {
    expect(guide.sources.find(({ id }) => id === 'soatech-2026')?.interest).toContain('sells Node.js')
    const independent = guide.facts.filter(
      ({ sources }) => !sources.includes('soatech-2026') && !sources.every((id) => id.startsWith('stackmark-')),
    )
    expect(independent.length).toBeGreaterThanOrEqual(60)
  })

  test('never call a judged figure anything else, nor certain', () => {
    const alone = guide.facts.filter(({ sources }) => sources.join('') === 'stackmark-judgement')
    expect(alone.length).toBeGreaterThan(0)
    expect(alone.filter(({ basis, confidence }) => basis !== 'judged' || confidence === 'high')).toEqual([])
  })
})
