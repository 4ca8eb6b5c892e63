import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { briefJsonSchema } from './brief-json-schema.ts'
import { checkBrief } from './check-brief.ts'
import { guideFixture } from './guide-fixture.ts'

const validate = new Ajv2020({ strict: true, strictTuples: false, allErrors: true }).compile(
  briefJsonSchema(guideFixture),
)

describe('the published JSON Schema', () => {
  test('takes what checkBrief takes', () => {
    const briefs = [
      {},
      { name: 'x', stage: 'new', needs: { seo: 3 } },
      { stage: { existing: { languages: ['python'] } }, priorities: ['hiring', ['headroom', 'build-cost']] },
      {
        scope: [
          { feature: 'sign-in', size: 'L', count: 2 },
          { name: 'Import', hours: { backend: [1, 2.5, 9] } },
        ],
      },
      { team: { people: [{ skills: ['backend'], availability: 0.5, rate: 45 }], hire: ['frontend', 'frontend'] } },
      { budget: { amount: 1, currency: 'EUR' }, deadline: { weeks: 0.5 }, constraints: { exclude: ['node'] } },
    ]
    expect(briefs.map((brief) => checkBrief(brief, guideFixture).ok)).toEqual(briefs.map(() => true))
    expect(briefs.map((brief) => validate(brief))).toEqual(briefs.map(() => true))
  })

  test('refuses what has another shape', () => {
    const wrong = [
      { nme: 'x' },
      { needs: { seo: 4 } },
      { needs: { seo: 1.5 } },
      { type: 'saas' },
      { scope: [{ name: 'Import', hours: {} }] },
      { scope: [{ name: 'Import', hours: { backend: [1, 2] } }] },
      { team: { people: [{ skills: [] }] } },
      { team: { people: [{ skills: ['backend', 'backend'] }] } },
      { team: { people: [{ skills: ['backend'], availability: 0 }] } },
      { budget: { amount: 1 } },
      { name: 'a\u0007' },
    ]
    expect(wrong.map((brief) => validate(brief))).toEqual(wrong.map(() => false))
    expect(wrong.map((brief) => checkBrief(brief, guideFixture).ok)).toEqual(wrong.map(() => false))
  })

  test('describes every field, and names what the guide names', () => {
    const properties = briefJsonSchema(guideFixture).properties as Record<string, { description?: string }>
    const without = Object.entries(properties).filter(([, property]) => (property.description ?? '') === '')
    expect(without).toEqual([])
    expect(properties.type).toMatchObject({ enum: ['saas-dashboard', 'marketplace', 'api-only'] })
  })

  test('stays a valid schema for a guide that names nothing', () => {
    const empty = { ...guideFixture, facts: [], features: [], productTypes: [], teams: [], criteria: [], needs: [] }
    const compiled = new Ajv2020({ strict: true, strictTuples: false }).compile(briefJsonSchema(empty))
    expect(compiled({ name: 'x' })).toBe(true)
    expect(checkBrief({ type: 'x' }, empty)).toMatchObject({
      ok: false,
      problems: [{ code: 'BRIEF_NOT_ALLOWED', allowed: [] }],
    })
  })
})
