import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { sendWebhook } from '../handover/webhook.ts'
import { defineOperation } from '../operation.ts'
import { briefIn, briefInput, name } from './shapes.ts'

export const sendEnquiry = defineOperation({
  name: 'sendEnquiry',
  description:
    'Sends a brief and an address to answer to, from whoever calculated with it, to the team that the operator has configured for the calculator. Where that is an e-mail address, gives the text to send. Stores nothing.',
  kind: 'change',
  access: 'anyone',
  outward: true,
  input: z.strictObject({
    brief: briefInput,
    email: z.email().max(320).describe('Where the answer goes.'),
    name: name.optional(),
    note: z.string().max(2000).default('').describe('Sent along.'),
  }),
  output: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sent') }),
    z.strictObject({ kind: z.literal('email'), to: z.string(), subject: z.string(), text: z.string() }),
  ]),
  failures: ['BRIEF_INVALID', 'HANDOVER_UNKNOWN', 'HANDOVER_REFUSED', 'RATE_LIMITED'],
  run: async ({ enquiries, guide, fetch, now }, input) => {
    const brief = briefIn(input.brief, guide)
    if (enquiries === null) throw new FailureError('HANDOVER_UNKNOWN', 'The operator takes no enquiries here.')
    enquiries.admit()
    const { to } = enquiries
    const { email, name: from = null, note } = input
    if (to.kind === 'webhook') {
      const sentAt = now()
      const content = { event: 'enquiry', sentAt: sentAt.toISOString(), email, name: from, note, brief }
      await sendWebhook(to, content, sentAt, fetch)
      return { kind: 'sent' as const }
    }
    return {
      kind: 'email' as const,
      to: to.to,
      subject: `Backend of ${brief.name ?? 'a product'}`,
      text: [
        ...(note === '' ? [] : [note]),
        from === null ? email : `${from}, ${email}`,
        JSON.stringify(brief, null, 2),
      ].join('\n\n'),
    }
  },
})
