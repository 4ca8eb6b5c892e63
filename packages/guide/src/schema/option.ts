import { z } from 'zod'
import { id, ids, prose } from './text.ts'

/** What an option and each of its variants say about languages, deployables and boundaries. */
const shape = {
  languages: z.record(z.string(), z.string()).describe('Language by coding skill.'),
  deployables: z.array(
    z.strictObject({
      id,
      name: prose,
      runtime: z.string().nullable().describe('The language it runs; null for static files.'),
      skills: ids.describe('Whose work it holds.'),
      always: z.boolean().describe('Deployed even when none of its skills has work.'),
    }),
  ),
  boundaries: z.array(
    z.strictObject({
      between: z.tuple([z.string(), z.string()]),
      always: z.boolean().describe('Built even when one side has no work in the scope.'),
    }),
  ),
  types: z
    .strictObject({ within: z.string(), across: z.string() })
    .describe('Facts of kind types: share of contract errors found before release.'),
}

export const option = z.strictObject({
  id,
  name: prose,
  statement: prose,
  facts: ids,
  ...shape,
  variants: z.array(
    z.strictObject({
      id,
      name: prose,
      when: z.record(z.string(), z.array(z.string())).describe("The brief's answers that select it."),
      ...shape,
    }),
  ),
  later: z.array(
    z.strictObject({ option: z.string(), trigger: prose, needs: z.record(z.string(), z.number().min(0).max(3)) }),
  ),
})

export const language = z.strictObject({ id, name: prose, ecosystem: id })

export const skill = z.strictObject({
  id,
  name: prose,
  kind: z.enum(['code', 'any', 'specialist']),
  server: z.boolean().describe('Its code runs on the server.'),
  stage: z.number().int().nonnegative().describe('Work of a later stage waits for that of the earlier ones.'),
})
