import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import { few, run } from '../world-fixture.ts'

const guide = bundledGuide()
const header = ['id', ...guide.traits.map(({ column }) => column), 'backend_choice', 'backend_choice_strict']

/** Every sixth precedent as a table: 21 products. */
const table = [
  header,
  ...guide.precedents
    .filter((_, at) => at % 6 === 0)
    .map(({ id, traits, choice, strict }) => [
      id,
      ...guide.traits.map((trait) => traits[trait.id] ?? ''),
      choice,
      strict,
    ]),
]
  .map((cells) => cells.join(','))
  .join('\n')

describe('stackmark backtest FILE', () => {
  test('prints a row for each of the five, the strengths, the scores, the reliability and what to know', async () => {
    const { out, err, code } = await run(['backtest', 'p.csv', '--strict', ...few], { files: { 'p.csv': table } })
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toMatch(/^p\.csv: 21 products, strict labels/)
    for (const row of [
      '(a) recommendation',
      '(b) precedent model',
      '(c) always',
      "(d) source guide's rule",
      '(e) and plain',
    ]) {
      expect(out).toContain(row)
    }
    expect(out).toContain('judged by one person who knew what each product had chosen')
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  test('as JSON has accuracy of both, the Brier score of the precedents alone, and says what it was made of', async () => {
    const { out } = await run(['backtest', '-', '--json', ...few], { stdin: table })
    const result = JSON.parse(out)
    expect(result).toMatchObject({
      label: 'choice',
      products: 21,
      trials: 100,
      samples: 1000,
      guideVersion: guide.version,
    })
    expect(result.recommendation.accuracy).toBeGreaterThanOrEqual(0)
    expect(result.precedents.brier).toBeGreaterThan(0)
    expect(result.recommendation.brier).toBeUndefined()
    const counts = Object.values(result.recommendation.byStrength as Record<string, { of: number }>)
    expect(counts.reduce((sum, { of }) => sum + of, 0)).toBe(21)
  })
})

describe('what cannot be tested ends with its reason', () => {
  test('a table with mistakes: each with its line and code', async () => {
    const wrong = table.replace(/,(node|python|hybrid)\n/, ',java\n')
    const { err, code } = await run(['backtest', 'p.csv'], { files: { 'p.csv': wrong } })
    expect(err).toMatch(/^p\.csv:2: "backend_choice_strict" must be .* \[PRODUCTS_UNKNOWN_CHOICE\]/)
    expect(code).toBe(2)
  })

  test('too few products, no file, fewer samples than trials', async () => {
    const short = table.split('\n').slice(0, 10).join('\n')
    expect(await run(['backtest', '-'], { stdin: short })).toMatchObject({
      code: 2,
      err: expect.stringContaining('PRODUCTS_TOO_FEW'),
    })
    expect(await run(['backtest', 'none.csv'])).toMatchObject({ code: 3 })
    expect(await run(['backtest', '--samples', '500'])).toMatchObject({ code: 2 })
  })
})
