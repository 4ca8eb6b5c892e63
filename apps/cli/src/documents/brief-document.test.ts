import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { guideFixture as guide } from '../../../../packages/guide/src/brief/guide-fixture.ts'
import { type LocatedProblem, readBriefDocument, renderProblem, renderProblems } from './brief-document.ts'

const example = {
  name: 'Invoice radar: "late" payers # 1',
  summary: 'Two\nlines',
  type: 'saas-dashboard',
  stage: { existing: { languages: ['python'] } },
  needs: { seo: 1, realtime: 3 },
  frontend: 'none',
  scope: [
    { feature: 'sign-in', size: 'M', count: 4 },
    { name: 'yes', hours: { backend: [20, 35.5, 70] } },
  ],
  team: { people: [{ name: '007', skills: ['backend'], rate: 45, availability: 0.5 }], hire: ['data-ml'] },
  load: { users: 1e10 },
  budget: { amount: 60000, currency: 'EUR' },
  deadline: { weeks: 12 },
  priorities: ['time-to-market', ['build-cost', 'hiring']],
  constraints: { exclude: ['hybrid'] },
}

function problemsOf(text: string, format: 'yaml' | 'json' = 'yaml'): readonly LocatedProblem[] {
  const document = readBriefDocument(text, guide, format)
  return document.ok ? [] : document.problems
}

describe('a brief comes back from its text', () => {
  test('whichever of its fields are there, as YAML in two styles and as JSON', () => {
    const fields = Object.keys(example) as (keyof typeof example)[]
    fc.assert(
      fc.property(fc.shuffledSubarray(fields), fc.boolean(), (kept, aliased) => {
        const brief = Object.fromEntries(kept.map((field) => [field, example[field]]))
        const style = { aliasDuplicateObjects: aliased, collectionStyle: aliased ? 'flow' : 'block' } as const
        expect(readBriefDocument(stringify(brief, style), guide)).toEqual({ ok: true, brief })
        expect(readBriefDocument(JSON.stringify(brief, null, 2), guide, 'json')).toEqual({ ok: true, brief })
      }),
      { seed: 21, numRuns: 40 },
    )
  })

  test('an empty file is a brief in which everything is unknown', () => {
    expect(readBriefDocument('', guide)).toEqual({ ok: true, brief: {} })
  })
})

describe('problems', () => {
  const text = [
    'name: Radar',
    'neds: 1',
    'needs:',
    '  realtime: 9',
    'team:',
    '  people:',
    '    - skills:',
    '        - backend',
    '        - fronted',
    'budget: {amount: 5}',
    '',
  ].join('\n')

  test('come in the order of the text, with their places', () => {
    expect(problemsOf(text).map(({ line, column, path }) => `${line}:${column} ${path}`)).toEqual([
      '2:1 neds',
      '4:13 needs.realtime',
      '9:11 team.people[0].skills[1]',
      '10:9 budget',
    ])
  })

  test('have the same places in JSON', () => {
    const json = '{\n  "needs": {\n    "realtime": 9\n  },\n  "team": {"hire": ["fronted"]}\n}'
    expect(problemsOf(json, 'json').map(({ line, column }) => `${line}:${column}`)).toEqual(['3:17', '5:21'])
  })

  test('of the syntax have a place too', () => {
    expect(problemsOf('needs: [')).toMatchObject([{ code: 'BRIEF_SYNTAX', path: '', line: 1 }])
  })

  test('render as lines that editors and people can follow', () => {
    expect(renderProblems('examples/x.yaml', problemsOf(text), false)).toBe(`examples/x.yaml:2:1  neds
  found "neds", allowed: name, summary, type, stage, needs, frontend, scripting, scope, team, load, budget, deadline, … (2 more)
  did you mean "needs"?

examples/x.yaml:4:13  needs.realtime
  found 9, allowed: a whole number from 0 to 3

examples/x.yaml:9:11  team.people[0].skills[1]
  found "fronted", allowed: frontend, backend, data-ml, operations
  did you mean "frontend"?

examples/x.yaml:10:9  budget
  budget lacks currency, which must be one of USD, EUR, GBP.
`)
  })

  test('render without a path where the whole text is meant, and with the message where nothing is allowed', () => {
    const [whole] = problemsOf('[')
    expect(whole === undefined ? '' : renderProblem('x.yaml', whole, false)).toMatch(
      /^x\.yaml:1:\d+\n {2}This is not valid YAML: /,
    )
    const [order] = problemsOf('scope: [{name: A, hours: {backend: [3, 2, 1]}}]')
    expect(order === undefined ? '' : renderProblem('x.yaml', order, false)).toBe(
      'x.yaml:1:36  scope[0].hours.backend\n' +
        '  scope[0].hours.backend must ascend from nearly the least over most likely to nearly the most, found [3, 2, 1].\n',
    )
  })

  test('colour changes nothing but the styles', () => {
    const problems = problemsOf(text)
    const coloured = renderProblems('x.yaml', problems, true)
    expect(coloured).toContain('\u001b[31m"fronted"\u001b[0m')
    const plain = ['\u001b[0m', '\u001b[1m', '\u001b[31m', '\u001b[32m'].reduce(
      (rest, style) => rest.replaceAll(style, ''),
      coloured,
    )
    expect(plain).toBe(renderProblems('x.yaml', problems, false))
  })

  test('nothing in a file or its name reaches the terminal as a command', () => {
    const [problem] = problemsOf('type: "\\e[2J\\u009b31m"\n')
    const shown = problem === undefined ? '' : renderProblem('a\u001b[2J.yaml', problem, false)
    expect(shown).toContain('a?[2J.yaml:1:7')
    expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

/** Returns whether it is a brief, after checking what must hold of the answer. */
function answers(text: string, format: 'yaml' | 'json'): boolean {
  const before = process.cpuUsage()
  const document = readBriefDocument(text, guide, format)
  // Computing time in microseconds, not the clock: the machine may be busy with other tests.
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
  if (document.ok) return true
  const rows = text.split('\n')
  expect(document.problems.length).toBeGreaterThan(0)
  for (const { line, column, message } of document.problems) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(rows.length)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual((rows[line - 1] ?? '').length + 1)
    expect(message).not.toMatch(/\p{Cc}/u)
  }
  return false
}

describe('any text is answered with a brief or with problems that have a place in it', () => {
  const format = fc.constantFrom('yaml', 'json')

  test('texts of any characters', () => {
    const character = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: character }), fc.json()), format, (text, as) => {
        expect(typeof answers(text, as)).toBe('boolean')
      }),
      { seed: 22, numRuns: 250 },
    )
  })

  test('a brief whose text was cut, repeated and sprinkled with the signs of YAML', () => {
    const signs = [
      '&a ',
      '*a',
      '<<: ',
      '!!binary ',
      '!x ',
      '? ',
      ': ',
      '- ',
      '\n',
      '\t',
      '#',
      '|',
      '>',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
    ]
    const others = [
      '.inf',
      '.nan',
      '~',
      '2026-01-01',
      '0x',
      '1e999',
      '%YAML 1.1\n---\n',
      '---\n',
      '...\n',
      '__proto__: ',
      '\u0000',
      '\u0085',
      '\r',
    ]
    const sources = [stringify(example), JSON.stringify(example, null, 1)]
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom(...signs, ...others))
    const outcomes = { brief: 0, problems: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        format,
        (source, edits, as) => {
          const text = edits.reduce((before, [at, removed, inserted]) => {
            const place = at % (before.length + 1)
            return before.slice(0, place) + inserted + before.slice(place + removed)
          }, source)
          outcomes[answers(text, as) ? 'brief' : 'problems'] += 1
        },
      ),
      { seed: 23, numRuns: 250 },
    )
    // A few edits are harmless; most are not. Both must occur, or the property above says little.
    expect(Math.min(outcomes.brief, outcomes.problems)).toBeGreaterThan(2)
  })
})
