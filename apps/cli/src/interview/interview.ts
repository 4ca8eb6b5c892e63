import { type Brief, type Guide, withAnswer } from '@stackmark/engine'
import { type Asked, nextQuestion } from '@stackmark/report/interview/next-question'
import { couldChange, moveLine, openingLine } from '@stackmark/report/interview/sentences'
import type { Look, Standing } from '@stackmark/report/interview/standing'
import type { Asker, Choice } from './asker.ts'
import { readPeople } from './free-answers.ts'

export interface InterviewInput {
  readonly guide: Guide
  /** What is known at the start; an empty brief where nothing is. */
  readonly brief: Brief
  readonly asker: Asker
  readonly look: Look
  /** Keeps the brief; called after every answer. */
  readonly save: (brief: Brief) => Promise<void>
  /** Whether questions for engineers may be asked. */
  readonly engineer: boolean
  /** Questions not to be asked (again). */
  readonly skipped?: ReadonlySet<string>
  /** Gain below which a question is not asked; 0 asks all that are open. */
  readonly leastGain?: number
}

/** One question with what was answered and what that did. */
export interface Step {
  readonly question: string
  readonly text: string
  /** Expected gain in value of the answer (0–1 scale) when it was asked. */
  readonly value: number
  /** Null: nobody knew. */
  readonly answer: string | number | null
  readonly before: Standing
  readonly after: Standing
}

export interface Interview {
  readonly brief: Brief
  readonly steps: readonly Step[]
  readonly start: Standing
  /** `settled`: no open question is worth asking; `enough`: the person had enough; `cancel`: the person left. */
  readonly ended: 'settled' | 'enough' | 'cancel'
}

/** Asks the most valuable question, again and again, until no answer still open is worth asking for. */
export async function interview(input: InterviewInput): Promise<Interview> {
  const { guide, asker, look, save, engineer, leastGain } = input
  const start = look(input.brief, 'step')
  const steps: Step[] = []
  const skipped = new Set(input.skipped)
  const asking = { skipped, engineer, ...(leastGain === undefined ? {} : { leastGain }) }
  let { brief } = input
  let standing = start
  asker.say(openingLine(start))
  for (;;) {
    const asked = nextQuestion(standing, guide, asking)
    if (asked === null) return { brief, steps, start, ended: 'settled' }
    const reply = await asker.choose(choiceOf(asked, standing))
    if (reply.kind === 'cancel' || reply.kind === 'enough') return { brief, steps, start, ended: reply.kind }
    const before = standing
    if (reply.kind === 'unknown') skipped.add(asked.question.id)
    else {
      brief = withAnswer(brief, asked.question.id, reply.value)
      await save(brief)
      standing = look(brief, 'step')
      asker.say(moveLine(before, standing))
    }
    steps.push({
      question: asked.question.id,
      text: asked.question.text,
      value: asked.worth.value,
      answer: reply.kind === 'answer' ? reply.value : null,
      before,
      after: standing,
    })
  }
}

function choiceOf({ question, worth }: Asked, standing: Standing): Choice<string | number> {
  return {
    text: question.text,
    notes: [`Why we ask: ${question.why}`, couldChange(worth, standing)],
    answers: question.answers,
    ...(question.id === 'load.users'
      ? { free: { label: 'Another number, such as 5000', example: '5000', read: readPeople } }
      : {}),
    unknown: 'I do not know',
    enough: 'Enough: show me the answer',
  }
}
