import { z } from 'zod'
import { conditions, id, ids, prose } from './text.ts'

export const stackSlot = z.strictObject({
  id,
  name: prose,
  when: conditions,
  skill: z.string().describe('The skill whose language decides the ecosystem.'),
  picks: z.array(
    z.strictObject({
      ecosystem: z.string(),
      pick: prose,
      reason: prose,
      when: conditions,
      alternatives: z.array(prose),
      facts: ids,
    }),
  ),
})

export const claim = z.strictObject({
  id,
  statement: prose,
  fact: z.string(),
  when: conditions,
  verdict: z.enum(['not-measured', 'published', 'estimated']),
  figure: prose.describe('What is known so far, in one sentence.'),
  facts: ids,
})

export const misconception = z.strictObject({
  id,
  saying: prose,
  answer: prose,
  facts: ids,
  when: conditions,
  figure: z.strictObject({ option: id, criterion: id }),
})

export const rule = z.strictObject({
  id,
  option: z.string(),
  statement: prose,
  role: z
    .enum(['source', 'both', 'addition'])
    .describe("The source guide's own; its rule for both; one tried beside it."),
  when: z
    .array(conditions)
    .describe('It holds when all conditions of any of these do; empty: nothing in a brief tells.'),
  sources: ids,
})
