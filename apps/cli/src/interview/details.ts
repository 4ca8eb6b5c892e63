import type { Brief, Guide } from '@stackmark/engine'
import { moveLine } from '@stackmark/report/interview/sentences'
import type { Look, Standing } from '@stackmark/report/interview/standing'
import type { Asker, Reply } from './asker.ts'
import { readBudget, readWeeks } from './free-answers.ts'
import type { Interview, Step } from './interview.ts'
import { askPriorities } from './priorities-detail.ts'
import { askScope } from './scope-detail.ts'

export interface DetailsInput {
  readonly guide: Guide
  readonly brief: Brief
  readonly asker: Asker
  readonly look: Look
  readonly save: (brief: Brief) => Promise<void>
  /** The questions that are still open, whatever they are worth: whether there are any, and asking them. */
  readonly further: {
    readonly isOpen: (standing: Standing) => boolean
    readonly ask: (brief: Brief) => Promise<Interview>
  }
}

export interface Details {
  readonly brief: Brief
  /** Of the further questions. */
  readonly steps: readonly Step[]
  readonly ended: 'enough' | 'cancel'
}

/** What a detail leaves behind: the brief with it, or that it was left open, or that the person leaves. */
export type DetailReply = Reply<Brief>

interface Detail {
  readonly id: string
  readonly label: string
  readonly ask: (input: DetailsInput) => Promise<DetailReply>
}

/** Offers what is not worth a question of its own, one after the other, until the person is through. */
export async function offerDetails(input: DetailsInput): Promise<Details> {
  const { asker, look, save, further } = input
  const steps: Step[] = []
  let { brief } = input
  let standing = look(brief, 'step')
  for (;;) {
    const picked = await asker.choose({
      text: 'Would you like to add anything?',
      notes: ['With the scope, weeks and cost become narrower; a deadline and a budget get their chances.'],
      answers: [
        ...details.map(({ id, label }) => ({ value: id, label })),
        ...(!further.isOpen(standing)
          ? []
          : [{ value: FURTHER, label: 'The questions still open: they move the counts, though hardly who leads' }]),
      ],
      enough: 'No: show me the answer',
    })
    if (picked.kind === 'cancel') return { brief, steps, ended: 'cancel' }
    if (picked.kind !== 'answer') return { brief, steps, ended: 'enough' }
    if (picked.value === FURTHER) {
      const found = await further.ask(brief)
      steps.push(...found.steps)
      brief = found.brief
      if (found.ended !== 'settled') return { brief, steps, ended: found.ended }
      standing = look(brief, 'step')
      continue
    }
    const reply = await details.find(({ id }) => id === picked.value)?.ask({ ...input, brief })
    if (reply?.kind === 'cancel') return { brief, steps, ended: 'cancel' }
    if (reply?.kind !== 'answer') continue
    brief = reply.value
    await save(brief)
    const before = standing
    standing = look(brief, 'step')
    asker.say(moveLine(before, standing))
  }
}

const FURTHER = 'questions'

const details: readonly Detail[] = [
  { id: 'scope', label: 'What the first release contains', ask: askScope },
  {
    id: 'deadline',
    label: 'When it must be out',
    ask: async ({ asker, brief }) =>
      added(
        await asker.write({ text: 'When must the first release be out?', example: '12 weeks', read: readWeeks }),
        (weeks) => ({ ...brief, deadline: { weeks } }),
      ),
  },
  {
    id: 'budget',
    label: 'What it may cost',
    ask: async ({ asker, brief }) =>
      added(
        await asker.write({ text: 'What may be spent until then?', example: '60000 USD', read: readBudget }),
        (budget) => ({ ...brief, budget }),
      ),
  },
  { id: 'priorities', label: 'What matters more than what', ask: askPriorities },
  {
    id: 'name',
    label: 'What it is called',
    ask: async ({ asker, brief }) =>
      added(await asker.write({ text: 'What is it called?', example: 'Invoice radar', read: readName }), (name) => ({
        ...brief,
        name,
      })),
  },
]

function added<Value>(reply: Reply<Value>, add: (value: Value) => Brief): DetailReply {
  return reply.kind === 'answer' ? { kind: 'answer', value: add(reply.value) } : reply
}

const longestName = 200

function readName(text: string): { ok: true; value: string } | { ok: false; problem: string } {
  const name = text.trim()
  const fits = name.length <= longestName && !/\p{Cc}/u.test(name)
  return fits
    ? { ok: true, value: name }
    : { ok: false, problem: `A name is one line of at most ${longestName} letters.` }
}
