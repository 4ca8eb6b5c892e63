import { describe, expect, test } from 'vitest'
import type { BriefProblem } from './brief-problem.ts'
import { checkBrief } from './check-brief.ts'
import { guideFixture as guide } from './guide-fixture.ts'

/** The example of the design, with the fixture's names. */
const example = {
  name: 'Invoice radar',
  summary: 'Finds late payers for small firms',
  type: 'saas-dashboard',
  stage: 'new',
  needs: { seo: 1, richFrontend: 2, realtime: 1, machineLearning: 0 },
  frontend: 'react',
  scripting: 'none',
  scope: [
    { feature: 'sign-in', size: 'M' },
    { feature: 'dashboard-page', count: 4 },
    { name: 'Bank import', hours: { backend: [20, 35, 70] }, needs: ['realtime'] },
  ],
  team: {
    people: [
      {
        skills: ['frontend', 'backend'],
        languages: ['typescript'],
        seniority: 'mid',
        region: 'eastern-europe',
        availability: 1,
        rate: 45,
      },
    ],
    hire: ['data-ml', 'data-ml'],
  },
  load: { users: 5000 },
  budget: { amount: 60000, currency: 'USD' },
  deadline: { weeks: 12 },
  priorities: ['time-to-market', ['build-cost', 'hiring'], 'headroom'],
  constraints: { exclude: ['hybrid'] },
}

function problemsOf(data: unknown): readonly BriefProblem[] {
  const checked = checkBrief(data, guide)
  return checked.ok ? [] : checked.problems
}

function briefOf(data: unknown): unknown {
  const checked = checkBrief(data, guide)
  return checked.ok ? checked.brief : checked.problems
}

function people(person: object): object {
  return { team: { people: [{ skills: ['backend'], ...person }] } }
}

function own(hours: unknown): object {
  return { scope: [{ name: 'Import', hours }] }
}

function onlyProblemOf(data: unknown): Partial<BriefProblem> | undefined {
  const problems = problemsOf(data)
  expect(problems.map((problem) => problem.message)).toHaveLength(1)
  return problems[0]
}

describe('a valid brief', () => {
  test('comes back as it was given', () => {
    expect(briefOf(example)).toEqual(example)
  })

  test('an existing product says its languages; none of ours is an empty list', () => {
    const existing = { stage: { existing: { languages: ['python'] } } }
    expect(briefOf(existing)).toEqual(existing)
    expect(briefOf({ stage: { existing: { languages: [] } } })).toEqual({ stage: { existing: { languages: [] } } })
  })

  test('a team may be a preset of the guide with what holds for everybody', () => {
    const team = { preset: 'solo', languages: 'all', seniority: 'senior', region: 'north-america', availability: 0.5 }
    expect(briefOf({ team })).toEqual({ team })
  })
})

describe('unknown answers', () => {
  test('an empty document is a brief in which everything is unknown', () => {
    expect([briefOf(null), briefOf(undefined), briefOf({})]).toEqual([{}, {}, {}])
  })

  test('null and "unknown" are the same as leaving the field out', () => {
    const data = {
      name: null,
      type: 'unknown',
      stage: null,
      needs: { seo: null, realtime: 2 },
      scope: [{ feature: 'sign-in', size: null }],
      team: { people: [{ skills: ['backend'], rate: 'unknown' }], hire: null },
      load: { users: null },
      budget: { amount: null, currency: 'USD' },
      deadline: { weeks: 'unknown' },
      constraints: {},
    }
    expect(briefOf(data)).toEqual({
      needs: { realtime: 2 },
      scope: [{ feature: 'sign-in' }],
      team: { people: [{ skills: ['backend'] }] },
    })
  })

  test('an unknown amount is a problem where the rates of people need its currency', () => {
    const team = { people: [{ skills: ['backend'], rate: 45 }] }
    expect(onlyProblemOf({ team, budget: { amount: null, currency: 'EUR' } })).toMatchObject({
      code: 'BRIEF_MISSING',
      path: 'budget',
    })
    expect(briefOf({ team, budget: { amount: null, currency: 'USD' } })).toEqual({ team })
  })

  test('an unknown key is an error even if its answer is unknown', () => {
    expect(onlyProblemOf({ deadlin: null })).toMatchObject({
      code: 'BRIEF_UNKNOWN_KEY',
      path: 'deadlin',
      nearest: 'deadline',
    })
    expect(onlyProblemOf({ load: { user: null } })).toMatchObject({
      code: 'BRIEF_UNKNOWN_KEY',
      path: 'load.user',
      nearest: 'users',
    })
  })

  test('an entry of a list is no answer: null in it is an error', () => {
    expect(onlyProblemOf({ team: { hire: [null] } })).toMatchObject({
      code: 'BRIEF_WRONG_TYPE',
      path: 'team.hire[0]',
      found: 'null',
    })
  })
})

describe('a problem says its path, what was found, what is allowed and the nearest name', () => {
  test('a misspelt name', () => {
    expect(onlyProblemOf({ team: { people: [{ skills: ['backend', 'fronted'] }] } })).toEqual({
      code: 'BRIEF_NOT_ALLOWED',
      path: 'team.people[0].skills[1]',
      found: '"fronted"',
      allowed: ['frontend', 'backend', 'data-ml', 'operations'],
      nearest: 'frontend',
      message: 'team.people[0].skills[1] must be one of the skills, not "fronted"; did you mean "frontend"?',
    })
  })

  test('a misspelt key is one problem, not also a missing one', () => {
    expect(onlyProblemOf({ budget: { amunt: 5, currency: 'USD' } })).toEqual({
      code: 'BRIEF_UNKNOWN_KEY',
      path: 'budget.amunt',
      found: '"amunt"',
      allowed: ['amount', 'currency'],
      nearest: 'amount',
      message: 'budget has no field "amunt"; did you mean "amount"?',
    })
  })

  test('a missing part is reported where it is missing', () => {
    expect(onlyProblemOf({ budget: { amount: 5 } })).toEqual({
      code: 'BRIEF_MISSING',
      path: 'budget',
      found: null,
      allowed: ['USD', 'EUR', 'GBP'],
      message: 'budget lacks currency, which must be one of USD, EUR, GBP.',
    })
  })

  test('a number out of its bounds', () => {
    expect(onlyProblemOf({ needs: { seo: 7 } })).toEqual({
      code: 'BRIEF_OUT_OF_RANGE',
      path: 'needs.seo',
      found: '7',
      allowed: ['a whole number from 0 to 3'],
      message: 'needs.seo must be a whole number from 0 to 3, not 7.',
    })
  })

  test('names that clash are told as what was found', () => {
    expect(onlyProblemOf({ priorities: ['hiring', 'hiring'] })).toMatchObject({
      message: 'priorities[1] must not be named twice, found "hiring".',
    })
    expect(onlyProblemOf({ constraints: { exclude: ['node', 'python', 'hybrid'] } })).toMatchObject({
      message: 'constraints.exclude must leave at least one option, found ["node", "python", "hybrid"].',
    })
    expect(onlyProblemOf({ load: { users: 0 } })).toMatchObject({
      allowed: ['a whole number from 1 to 10,000,000,000'],
    })
  })

  test('all problems are found at once', () => {
    const data = {
      typ: 'x',
      needs: { seo: 9, sea: 1 },
      frontend: 'vue',
      team: { people: [{}] },
      deadline: { weeks: 0 },
    }
    const found = problemsOf(data).map(({ code, path }) => `${code} ${path}`)
    expect(found.sort()).toEqual([
      'BRIEF_MISSING team.people[0]',
      'BRIEF_NOT_ALLOWED frontend',
      'BRIEF_OUT_OF_RANGE deadline.weeks',
      'BRIEF_OUT_OF_RANGE needs.seo',
      'BRIEF_UNKNOWN_KEY needs.sea',
      'BRIEF_UNKNOWN_KEY typ',
    ])
  })

  test('problems end at a hundred, and the last says so', () => {
    const data = { scope: Array.from({ length: 300 }, () => ({ feature: 'x', count: 0 })) }
    const problems = problemsOf(data)
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toMatchObject({ code: 'BRIEF_TOO_MANY', path: '' })
  })
})

describe('each kind of mistake has its code', () => {
  const cases: readonly (readonly [unknown, string, string, string?])[] = [
    [[], 'BRIEF_WRONG_TYPE', ''],
    ['unknown', 'BRIEF_WRONG_TYPE', ''],
    [{ name: 3 }, 'BRIEF_WRONG_TYPE', 'name'],
    [{ name: '' }, 'BRIEF_TOO_SHORT', 'name'],
    [{ name: 'x'.repeat(201) }, 'BRIEF_TOO_LONG', 'name'],
    [{ name: 'red \u001b[31m' }, 'BRIEF_NOT_ALLOWED', 'name'],
    [{ deadline: 12 }, 'BRIEF_WRONG_TYPE', 'deadline'],
    [{ deadline: new Date(0) }, 'BRIEF_WRONG_TYPE', 'deadline'],
    [{ deadline: { weeks: 0.4 } }, 'BRIEF_OUT_OF_RANGE', 'deadline.weeks'],
    [{ deadline: { weeks: Number.NaN } }, 'BRIEF_OUT_OF_RANGE', 'deadline.weeks'],
    [{ deadline: { weeks: Infinity } }, 'BRIEF_OUT_OF_RANGE', 'deadline.weeks'],
    [{ budget: { amount: -1, currency: 'USD' } }, 'BRIEF_OUT_OF_RANGE', 'budget.amount'],
    [{ budget: { amount: 1, currency: 'CHF' } }, 'BRIEF_NOT_ALLOWED', 'budget.currency'],
    [{ budget: { amount: 1, currency: 'eur' } }, 'BRIEF_NOT_ALLOWED', 'budget.currency', 'EUR'],
    [{ needs: { seo: 1.5 } }, 'BRIEF_OUT_OF_RANGE', 'needs.seo'],
    [{ needs: { 'rich-frontend': 1 } }, 'BRIEF_UNKNOWN_KEY', 'needs.rich-frontend', 'richFrontend'],
    [{ load: { users: 1e300 } }, 'BRIEF_OUT_OF_RANGE', 'load.users'],
    [{ load: { users: 0 } }, 'BRIEF_OUT_OF_RANGE', 'load.users'],
    [{ stage: 'existing' }, 'BRIEF_NOT_ALLOWED', 'stage'],
    [{ stage: 7 }, 'BRIEF_WRONG_TYPE', 'stage'],
    [{ stage: { existing: {} } }, 'BRIEF_MISSING', 'stage.existing'],
    [
      { stage: { existing: { languages: ['javascript'] } } },
      'BRIEF_NOT_ALLOWED',
      'stage.existing.languages[0]',
      'typescript',
    ],
    [people({ languages: ['javascript'] }), 'BRIEF_NOT_ALLOWED', 'team.people[0].languages[0]', 'typescript'],
    [people({ languages: 'typescript' }), 'BRIEF_WRONG_TYPE', 'team.people[0].languages'],
    [people({ skills: [] }), 'BRIEF_TOO_SHORT', 'team.people[0].skills'],
    [people({ skills: ['backend', 'backend'] }), 'BRIEF_DUPLICATE', 'team.people[0].skills[1]'],
    [people({ region: 'Eastern Europe' }), 'BRIEF_NOT_ALLOWED', 'team.people[0].region', 'eastern-europe'],
    [people({ seniority: 'medium' }), 'BRIEF_NOT_ALLOWED', 'team.people[0].seniority'],
    [people({ availability: 0 }), 'BRIEF_OUT_OF_RANGE', 'team.people[0].availability'],
    [people({ availability: 1.1 }), 'BRIEF_OUT_OF_RANGE', 'team.people[0].availability'],
    [people({ rate: 0 }), 'BRIEF_OUT_OF_RANGE', 'team.people[0].rate'],
    [
      { team: { people: Array.from({ length: 201 }, () => ({ skills: ['backend'] })) } },
      'BRIEF_TOO_LONG',
      'team.people',
    ],
    [{ team: { preset: 'trio' } }, 'BRIEF_NOT_ALLOWED', 'team.preset'],
    [{ team: { languages: 'java' } }, 'BRIEF_NOT_ALLOWED', 'team.languages'],
    [{ scope: ['sign-in'] }, 'BRIEF_WRONG_TYPE', 'scope[0]'],
    [{ scope: [{}] }, 'BRIEF_MISSING', 'scope[0]'],
    [{ scope: [{ feature: 'login' }] }, 'BRIEF_NOT_ALLOWED', 'scope[0].feature', 'sign-in'],
    [{ scope: [{ featur: 'sign-in' }] }, 'BRIEF_UNKNOWN_KEY', 'scope[0].featur', 'feature'],
    [{ scope: [{ feature: 'sign-in', size: 'm' }] }, 'BRIEF_NOT_ALLOWED', 'scope[0].size', 'M'],
    [{ scope: [{ feature: 'sign-in', count: 201 }] }, 'BRIEF_OUT_OF_RANGE', 'scope[0].count'],
    [{ scope: [{ name: 'Import' }] }, 'BRIEF_MISSING', 'scope[0]'],
    [{ scope: [{ name: 'A', hours: { backend: [1, 2, 3] }, count: 2 }] }, 'BRIEF_UNKNOWN_KEY', 'scope[0].count'],
    [
      { scope: [{ name: 'A', hours: { backend: [1, 2, 3] }, needs: ['seo', 'seo'] }] },
      'BRIEF_DUPLICATE',
      'scope[0].needs[1]',
    ],
    [own({}), 'BRIEF_TOO_SHORT', 'scope[0].hours'],
    [own({ backend: [1, 2] }), 'BRIEF_TOO_SHORT', 'scope[0].hours.backend'],
    [own({ backend: [1, 2, 3, 4] }), 'BRIEF_TOO_LONG', 'scope[0].hours.backend'],
    [own({ backend: [1, 2, 20_001] }), 'BRIEF_OUT_OF_RANGE', 'scope[0].hours.backend[2]'],
    [own({ backend: [36, 35, 70] }), 'BRIEF_ORDER', 'scope[0].hours.backend'],
    [own({ backend: [20, 35, 34] }), 'BRIEF_ORDER', 'scope[0].hours.backend'],
    [own({ backnd: [1, 2, 3] }), 'BRIEF_UNKNOWN_KEY', 'scope[0].hours.backnd', 'backend'],
    [{ scope: Array.from({ length: 501 }, () => ({ feature: 'sign-in' })) }, 'BRIEF_TOO_LONG', 'scope'],
    [{ priorities: 'hiring' }, 'BRIEF_WRONG_TYPE', 'priorities'],
    [{ priorities: ['hirng'] }, 'BRIEF_NOT_ALLOWED', 'priorities[0]', 'hiring'],
    [{ priorities: [['hirng']] }, 'BRIEF_NOT_ALLOWED', 'priorities[0][0]', 'hiring'],
    [{ priorities: ['hiring', ['headroom', 'hiring']] }, 'BRIEF_DUPLICATE', 'priorities[1][1]'],
    [{ priorities: [7] }, 'BRIEF_WRONG_TYPE', 'priorities[0]'],
    [{ constraints: { exclude: ['node', 'python', 'hybrid'] } }, 'BRIEF_EXCLUDES_ALL', 'constraints.exclude'],
    [{ constraints: { exclude: ['both'] } }, 'BRIEF_NOT_ALLOWED', 'constraints.exclude[0]', 'hybrid'],
    [JSON.parse('{"__proto__": {"name": "x"}}'), 'BRIEF_UNKNOWN_KEY', '__proto__'],
    [{ constructor: 1 }, 'BRIEF_UNKNOWN_KEY', 'constructor'],
  ]

  const named = cases.map(([data, code, path, nearest]) => ({ data, code, path, nearest }))
  test.each(named)('$code at "$path"', ({ data, code, path, nearest }) => {
    const problem = onlyProblemOf(data)
    expect(problem).toMatchObject({ code, path })
    expect(problem?.nearest).toBe(nearest)
  })

  test('an unknown key always comes with the keys that are known there', () => {
    const found = cases.flatMap(([data]) => problemsOf(data)).filter(({ code }) => code === 'BRIEF_UNKNOWN_KEY')
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter(({ allowed }) => allowed.length === 0)).toEqual([])
  })

  test('data that contains itself or is too deep is refused', () => {
    const loop: Record<string, unknown> = {}
    loop.team = { people: [loop] }
    expect(onlyProblemOf(loop)).toMatchObject({ code: 'BRIEF_TOO_DEEP' })
  })

  test('data with more values than any brief is refused', () => {
    expect(onlyProblemOf({ scope: Array.from({ length: 60_000 }, () => 1) })).toMatchObject({
      code: 'BRIEF_TOO_LARGE',
      path: '',
    })
  })

  test('every message is one sentence of a readable length', () => {
    for (const [data] of cases) {
      for (const { message } of problemsOf(data)) {
        expect(message).toMatch(/^.{10,400}[.?]$/u)
      }
    }
  })
})
