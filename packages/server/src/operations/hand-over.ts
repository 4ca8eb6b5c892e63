import { report } from '@stackmark/report/report'
import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { sendWebhook } from '../handover/webhook.ts'
import { defineOperation } from '../operation.ts'
import { assessmentOut, briefIn, id, notFound } from './shapes.ts'

/** Of e-mails: what a plain text can be expected to keep. */
const screen = { width: 78, depth: 'none', ground: 'light' } as const

export const handOver = defineOperation({
  name: 'handOver',
  description:
    "Hands a stored assessment and its brief to a team that the operator has configured: sent to its address with a signature, or given back as the text of an e-mail to copy. `to` is the team's name.",
  kind: 'change',
  access: 'editor',
  outward: true,
  input: z.strictObject({
    assessmentId: id,
    to: z.string().min(1).max(50).describe('Name of the team.'),
    note: z.string().max(2000).default('').describe('Sent along.'),
  }),
  output: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('webhook'), to: z.string(), status: z.int() }),
    z.strictObject({ kind: z.literal('email'), to: z.string(), subject: z.string(), text: z.string() }),
  ]),
  failures: ['NOT_FOUND', 'BRIEF_INVALID', 'HANDOVER_UNKNOWN', 'HANDOVER_REFUSED'],
  run: async ({ read, handovers, guide, fetch, now }, { assessmentId, to, note }) => {
    const target = handovers.find(({ name }) => name === to)
    if (target === undefined) {
      const known = handovers.map(({ name }) => name).join(', ')
      const message = known === '' ? 'The operator has configured none.' : `There are: ${known}.`
      throw new FailureError('HANDOVER_UNKNOWN', `There is no hand-over ${JSON.stringify(to)}. ${message}`)
    }
    const stored = await read(({ assessments }) => assessments.get(assessmentId))
    if (stored === null) throw notFound('assessment', assessmentId)
    const { brief, assessment, ...head } = assessmentOut(stored)
    if (target.kind === 'webhook') {
      const sentAt = now()
      const content = { event: 'handover', sentAt: sentAt.toISOString(), note, ...head, brief, assessment }
      return { kind: 'webhook' as const, to, ...(await sendWebhook(target, content, sentAt, fetch)) }
    }
    const text = report(JSON.parse(stored.document), briefIn(brief, guide), guide, screen, false)
    const product = assessment.brief.name ?? 'a product'
    return {
      kind: 'email' as const,
      to: target.to,
      subject: `Backend of ${product}`,
      text: note === '' ? text : `${note}\n\n${text}`,
    }
  },
})
