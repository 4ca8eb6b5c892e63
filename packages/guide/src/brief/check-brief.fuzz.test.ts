import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { briefJsonSchema } from './brief-json-schema.ts'
import { briefNames, currencies, frontends, scriptings, sizes } from './brief-names.ts'
import { briefProblemCodes } from './brief-problem.ts'
import { type CheckedBrief, checkBrief } from './check-brief.ts'
import { guideFixture as guide } from './guide-fixture.ts'
import { parsePath } from './path.ts'

const known = briefNames(guide)
const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(briefJsonSchema(guide))

/** Whether a problem's path leads to something in the data; the root always does. */
function exists(data: unknown, path: string): boolean {
  let here = data
  for (const step of parsePath(path) ?? ['?']) {
    // A hole in a list is a place too.
    const hole = Array.isArray(here) && typeof step === 'number' && step < here.length
    if (typeof here !== 'object' || here === null || !(hole || Object.hasOwn(here, step))) return false
    here = Reflect.get(here, step)
  }
  return true
}

/** The promise of `checkBrief`, whatever the data. */
function keepsItsPromise(data: unknown): CheckedBrief {
  const before = process.cpuUsage()
  const checked = checkBrief(data, guide)
  // Computing time in microseconds, not the clock: the machine may be busy with other tests.
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
  if (checked.ok) {
    expect(checkBrief(checked.brief, guide)).toEqual(checked)
    expect([validate(checked.brief), validate.errors]).toEqual([true, null])
    return checked
  }
  expect(checked.problems.length).toBeGreaterThan(0)
  for (const { code, path, message } of checked.problems) {
    expect(Object.keys(briefProblemCodes)).toContain(code)
    expect([path, exists(data, path)]).toEqual([path, true])
    expect(message.length).toBeLessThan(1000)
    expect(message).not.toMatch(/\p{Cc}/u)
  }
  return checked
}

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text !== 'unknown' && !/\p{Cc}/u.test(text))
const level = fc.integer({ min: 0, max: 3 })
const hours = fc
  .array(fc.integer({ min: 0, max: 20_000 }), { minLength: 3, maxLength: 3 })
  .map((points) => points.sort((a, b) => a - b))

function oneOf<Name>(names: readonly Name[]): fc.Arbitrary<Name> {
  return fc.constantFrom(...names)
}

function some(names: readonly string[], minLength = 0): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...names], { minLength })
}

/** Fields of which any may be missing. */
function maybe<Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) {
  return fc.record(fields, { requiredKeys: [] })
}

/** At least one field, of which none must be there. */
function someOf<Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) {
  return maybe(fields).filter((value) => Object.keys(value).length > 0)
}

const person = fc.record(
  {
    name: word,
    skills: some(known.skills, 1),
    languages: some(known.languages),
    seniority: oneOf(known.seniorities),
    region: oneOf(known.regions),
    availability: fc.double({ min: 0.01, max: 1, noNaN: true }),
    rate: fc.double({ min: 1, max: 2000, noNaN: true }),
  },
  { requiredKeys: ['skills'] },
)

const scopeItem = fc.oneof(
  fc.record(
    { feature: oneOf(known.features), size: oneOf(sizes), count: fc.integer({ min: 1, max: 200 }) },
    { requiredKeys: ['feature'] },
  ),
  fc.record(
    { name: word, hours: someOf({ backend: hours, 'data-ml': hours }), needs: some(known.needs) },
    { requiredKeys: ['name', 'hours'] },
  ),
)

const priorities = some(known.criteria).chain((names) =>
  fc.nat({ max: names.length }).map((tied) => [...names.slice(tied), ...(tied === 0 ? [] : [names.slice(0, tied)])]),
)

const validBrief = maybe({
  name: word,
  summary: word,
  type: oneOf(known.types),
  stage: fc.oneof(fc.constant('new'), fc.record({ existing: fc.record({ languages: some(known.languages) }) })),
  needs: someOf({ seo: level, realtime: level, machineLearning: level }),
  frontend: oneOf(frontends),
  scripting: oneOf(scriptings),
  scope: fc.array(scopeItem, { maxLength: 4 }),
  team: someOf({
    preset: oneOf(known.teams),
    languages: oneOf([...known.languages, 'all']),
    people: fc.array(person, { maxLength: 3 }),
    hire: fc.array(oneOf(known.skills), { maxLength: 4 }),
  }),
  load: someOf({ users: fc.integer({ min: 1, max: 1e10 }), p95Ms: fc.integer({ min: 1, max: 5000 }) }),
  budget: fc.record({ amount: fc.integer({ min: 0, max: 1e9 }), currency: oneOf(currencies) }),
  deadline: fc.record({ weeks: fc.double({ min: 0.5, max: 520, noNaN: true }) }),
  priorities,
  constraints: someOf({ exclude: some(known.options.slice(1)) }),
})

const strange = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withSparseArray: true, maxDepth: 2 }),
  fc.constantFrom(null, 'unknown', Number.NaN, -Infinity, 1e300, -0, '', [], {}, 'x'.repeat(5000), undefined),
  fc.constantFrom(...Object.values(known).flat()),
  fc.jsonValue(),
)

const strangeKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '', 'nmae', 'a.b', '[0]', 'k'.repeat(5000)),
  fc.constantFrom('name', 'needs', 'hours', 'people', 'skills', 'feature'),
  fc.string(),
)

interface Change {
  readonly at: number
  readonly kind: 'drop' | 'alter' | 'insert'
  readonly key: string
  readonly value: unknown
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('drop', 'alter', 'insert'),
  key: strangeKey,
  value: strange,
})

/** Applies a change at one of the places of the data; every mapping and list in it is one. */
function changed(data: unknown, { at, kind, key, value }: Change): unknown {
  const copy: unknown = structuredClone(data)
  const places: object[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    places.push(node)
    Object.values(node).forEach(visit)
  }
  visit(copy)
  const place = places[at % places.length] ?? {}
  const keys = Object.keys(place)
  const present = keys[at % Math.max(1, keys.length)] ?? key
  const target = kind === 'insert' ? key : present
  if (Array.isArray(place))
    place.splice(at % (place.length + 1), Number(kind !== 'insert'), ...(kind === 'drop' ? [] : [value]))
  else if (kind === 'drop') Reflect.deleteProperty(place, target)
  else Object.defineProperty(place, target, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

describe('checkBrief never throws, is quick, and answers with a brief or with problems at places that exist', () => {
  test('a valid brief comes back as it was given', () => {
    fc.assert(
      fc.property(validBrief, (brief) => {
        expect(keepsItsPromise(brief)).toEqual({ ok: true, brief })
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  test('unknown said aloud is unknown', () => {
    fc.assert(
      fc.property(validBrief, fc.constantFrom(null, 'unknown'), fc.nat(), (brief, unknown, at) => {
        const fields = Object.keys(brief)
        const field = fields[at % Math.max(1, fields.length)] ?? 'name'
        const { [field as 'name']: _, ...rest } = brief
        expect(keepsItsPromise({ ...brief, [field]: unknown })).toEqual({ ok: true, brief: rest })
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  test('a brief with one to four changes', () => {
    const outcomes = { brief: 0, problems: 0 }
    fc.assert(
      fc.property(validBrief, fc.array(change, { minLength: 1, maxLength: 4 }), (brief, changes) => {
        const checked = keepsItsPromise(changes.reduce<unknown>(safely, brief))
        outcomes[checked.ok ? 'brief' : 'problems'] += 1
      }),
      { seed: 13, numRuns: 700 },
    )
    // The changes must exercise both outcomes, or the property above says little.
    expect(Math.min(outcomes.brief, outcomes.problems)).toBeGreaterThan(50)
  })

  test('any data', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), strange), (data) => {
        keepsItsPromise(data)
      }),
      { seed: 14, numRuns: 400 },
    )
  })

  test('data made to cost time', () => {
    const hostile = [
      manyKeys('k'),
      { needs: manyKeys('seo') },
      { scope: Array.from({ length: 9000 }, () => ({ feature: 'sing-in', siez: 'M', cuont: 1 })) },
      { priorities: Array.from({ length: 45_000 }, () => 'hiring') },
      { team: { hire: Array.from({ length: 45_000 }, () => 'x'.repeat(70)) } },
      { team: { people: Array.from({ length: 9000 }, () => ({ skils: ['x'] })) } },
      { name: 'x'.repeat(1_000_000), ['y'.repeat(1_000_000)]: 1 },
      { scope: Object.assign([], { length: 4_000_000_000 }) },
    ]
    for (const data of hostile) expect(keepsItsPromise(data).ok).toBe(false)
  })
})

function manyKeys(start: string): object {
  return Object.fromEntries(Array.from({ length: 45_000 }, (_, index) => [`${start}${index}`, index]))
}

function safely(data: unknown, next: Change): unknown {
  try {
    return changed(data, next)
  } catch {
    // What cannot be cloned a second time (a function, an odd prototype) stays as it is.
    return data
  }
}
