import { describe, expect, test } from 'vitest'
import { type ExplainQuery, parseExplainQuery } from './explain-query.ts'
import { explanation } from './explanation.ts'
import { explanationText } from './explanation-text.ts'
import { golden } from './golden-fixture.ts'

const { assessment, guide } = golden
const screen = { width: 200, depth: 'none', ground: 'dark' } as const
const query = (figure: string): ExplainQuery => {
  const parsed = parseExplainQuery(figure, guide)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.query
}
const explain = (figure: string) => explanation(query(figure), assessment, golden)
const textOf = (figure: string) => explanationText(explain(figure), screen).replaceAll(/\n {4}/g, ' ')

describe('a traced figure', () => {
  test.each(assessment.cells.map((cell) => `${cell.option}/${cell.criterion}`))(
    '%s leads to the facts, answers and constants that the assessment names, with all their sources',
    (name) => {
      const cell = assessment.cells.find(({ option, criterion }) => `${option}/${criterion}` === name)
      const found = explain(name)
      expect(found.facts.map(({ id }) => id).toSorted()).toEqual(cell?.facts.toSorted())
      expect(found.answers.map(({ id }) => id)).toEqual(cell?.answers)
      expect(found.constants.map(({ id }) => id).toSorted()).toEqual(cell?.constants.toSorted())
      expect(found.basis).toBe(cell?.basis)
      const cited = [...found.facts, ...found.constants].flatMap(({ sources }) => sources)
      expect(new Set(found.sources.map(({ id }) => id))).toEqual(new Set(cited))
    },
  )

  test.each([
    'share/node',
    'node/share',
    'hybrid/weeks',
    'cost/python',
    'node/plan',
    'node/hours',
    'node/deadline',
    'budget/node',
    'drivers/node',
    'node/staged',
    'node/flips',
  ])('%s is understood, and shows bases, values and the answers of the brief', (name) => {
    const text = textOf(name)
    expect(text).toMatch(/Least certain input: (sourced|measured|fitted|judged) \(/)
    expect(text).toMatch(/effort\.scale = [\d.]+ ratio, fitted\./)
    expect(text).toContain('Scope of the first release: Sign-in, 4 × Dashboard page and Bank import')
  })

  test('the plan rests on nothing about overruns, chances on their date and budget, the share on all criteria', () => {
    expect(textOf('node/plan')).not.toContain('factor.')
    expect(textOf('node/weeks')).toContain('factor.option-log-sd')
    expect(textOf('node/deadline')).toContain('Deadline: 12 weeks')
    expect(textOf('node/budget')).toContain('Budget: 60,000 USD')
    const share = explain('node/share')
    expect(share.criteria.map(({ id }) => id)).toEqual(guide.criteria.map(({ id }) => id))
    expect(textOf('node/share')).toContain('Priorities: time to market, then build cost and hiring, then headroom')
  })

  test('drivers, steps, flips and precedents tell what the assessment has of them', () => {
    const [driver] =
      assessment.options.find(({ id }) => id === 'node')?.drivers.toSorted((a, b) => b.share - a.share) ?? []
    expect(textOf('node/drivers')).toContain(`${(100 * (driver?.share ?? 0)).toFixed(1)} (`)
    expect(explain('node/drivers').answers.map(({ id }) => id)).not.toContain('project-factor')
    expect(textOf('node/staged')).toContain('Node.js now, Hybrid later adds')
    expect(textOf('node/staged')).toContain('boundary.fixed')
    const { tried, answers } = assessment.flips
    expect(explain('node/flips').how).toContain(`${tried} changes of answers`)
    for (const { changes } of answers) expect(explain('node/flips').value).toContain(changes[0]?.label)
    const found = explain('python/precedents')
    const probability = assessment.precedents?.probabilities.python ?? Number.NaN
    expect(found).toMatchObject({ basis: 'fitted', constants: [], facts: [] })
    expect(found.value).toContain(`${Math.round(100 * probability)} of 100 products like this one`)
    expect(found.answers.map(({ id }) => id)).toContain('type')
  })

  test('an unanswered question shows how often each answer is drawn', () => {
    const open = explanation(query('node/weeks'), assessment, { guide, brief: { type: 'api-only' } })
    const stage = open.answers.find(({ id }) => id === 'stage')
    expect(stage?.answer).toBeNull()
    expect(stage?.prior.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
    expect(explanationText(open, screen)).toMatch(/What exists already: not answered, drawn as \d+ in 100 "/)
  })
})

test('what is not understood is answered with the nearest name', () => {
  const answers: readonly (readonly [string, string])[] = [
    ['nod/weeks', 'did you mean "node"?'],
    ['node/wekks', 'did you mean "weeks"?'],
    ['node', 'name an option and a figure'],
    ['/', 'name an option and a figure'],
    ['a/b/c', 'name an option and a figure'],
    ['node/node', 'there is no figure "node"'],
    // Two criteria are filled by that measure, so it names neither.
    ['node/reach', 'there is no figure "reach"'],
  ]
  for (const [text, words] of answers) {
    expect(parseExplainQuery(text, guide)).toEqual({ ok: false, message: expect.stringContaining(words) })
  }
})
