import { z } from 'zod'
import { id, ids, prose } from './text.ts'

/** Something a product is or does, on the same values for every precedent and every brief. */
export const trait = z.strictObject({
  id,
  column: z.string().min(1).describe('Its column in a table of products.'),
  name: prose,
  scale: z.enum(['ordered', 'named']).describe('Whether the values rise from the first to the last.'),
  values: z.array(z.strictObject({ value: z.string().min(1), label: prose })).min(2),
  reads: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe('By question: the value for each answer; of several questions the value furthest along counts.'),
})

/** How traits answer a question of the brief. */
export const traitAnswers = z.strictObject({
  id: id.describe('The question.'),
  rules: z
    .array(
      z.strictObject({
        when: z.record(z.string(), z.array(z.string()).min(1)),
        give: z.record(z.string(), z.number().positive().max(1)).describe('By answer: its share.'),
        note: z.string(),
      }),
    )
    .min(1),
})

const evidencePath = z
  .string()
  .regex(/^[\w.-]+\/[\w.-]+(@[\da-f]{7,40})?:\S+$/, 'a file as owner/repository:path')
  .describe('A file that proves the label: owner/repository:path, with @commit where it is there no more.')

export const precedent = z.strictObject({
  id,
  name: prose,
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'owner/repository'),
  summary: prose,
  traits: z.record(z.string(), z.string()).describe('By trait: its value; missing: not known.'),
  choice: z.string().describe("The option, by whatever of the makers' own code runs on the server."),
  strict: z.string().describe('The same where only two services with logic of the product each count as hybrid.'),
  kind: z.string().nullable().describe('How a second language comes in; null where it does not.'),
  link: z.string().nullable().describe('What joins the parts; null where there is one part.'),
  parts: z.record(z.string(), prose).describe('What each language does, where both run.'),
  evidence: z.array(evidencePath).min(1),
  confidence: z.enum(['high', 'medium']),
  sources: ids.min(1),
})

const byOption = z.record(z.string(), z.number())

/** Trained by `node packages/guide/precedents.js`; changed by hand it fails a test. */
export const precedentModel = z.strictObject({
  id: z.enum(['strict', 'choice']).describe('The label it predicts.'),
  products: z.number().int().positive(),
  penalty: z.number().positive(),
  shares: byOption,
  intercepts: byOption,
  inputs: z.array(
    z.strictObject({
      id,
      name: prose,
      trait: z.string(),
      measure: z.enum(['position', 'is', 'at-least']),
      value: z.string().nullable(),
      mean: z.number(),
      coefficients: byOption,
    }),
  ),
  sources: ids.min(1),
})
