import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { bundledGuide } from '../bundled.ts'
import { briefNames } from './brief-names.ts'
import { briefTemplate } from './brief-template.ts'
import { checkBrief } from './check-brief.ts'

const guide = bundledGuide()

/** A brief that answers one question of the guide. */
function briefOf(question: string, answer: string | number): unknown {
  if (question === 'priorities') return { priorities: [answer] }
  if (question === 'team') return { team: { preset: answer } }
  const [, language] = String(answer).split('existing:')
  if (question === 'stage' && language !== undefined) return { stage: { existing: { languages: [language] } } }
  return question.split('.').reduceRight<unknown>((value, step) => ({ [step]: value }), answer)
}

describe('briefs for the guide that comes with Stackmark', () => {
  test('it names at least one of everything a brief may name', () => {
    const empty = Object.entries(briefNames(guide)).filter(([, names]) => names.length === 0)
    expect(empty).toEqual([])
  })

  test('its template is valid as it stands and with everything answered as shown', () => {
    const template = briefTemplate(guide)
    const answered = template.replaceAll(/^#(?!#)/gm, '')
    expect(checkBrief(parse(template), guide)).toEqual({ ok: true, brief: {} })
    expect(checkBrief(parse(answered), guide)).toMatchObject({ ok: true })
  })

  test('every answer it offers to a question can be given in a brief', () => {
    const briefs = guide.questions.flatMap(({ id, answers }) => answers.map(({ value }) => briefOf(id, value)))
    const refused = briefs.flatMap((brief) => {
      const checked = checkBrief(brief, guide)
      return checked.ok ? [] : checked.problems.map((problem) => problem.message)
    })
    expect(briefs.length).toBeGreaterThan(50)
    expect(refused).toEqual([])
  })
})
