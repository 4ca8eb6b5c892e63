import type { Guide } from '@stackmark/engine'
import { assessmentSchema, checkBrief } from '@stackmark/guide'
import * as z from 'zod'
import type { StoredSide } from '../model/tasks.ts'
import { defineOperation } from '../operation.ts'
import type { StoredAssessment } from '../store/store.ts'
import { id, notFound } from './shapes.ts'

const whole = assessmentSchema.shape
const pair = z.tuple([z.number(), z.number()])

const effect = z
  .strictObject({ share: pair, weeks: pair, cost: pair, ahead: z.string().nullable() })
  .describe('Share, median weeks and cost of the option, before and after; who is ahead after.')

const side = z.strictObject({
  file: z.string().describe('The id of the assessment.'),
  name: z.string().nullable(),
  recommendation: whole.recommendation,
  options: z.array(
    whole.options.element.pick({
      id: true,
      name: true,
      share: true,
      weeks: true,
      cost: true,
      deadlineProbability: true,
      budgetProbability: true,
      excludedBy: true,
    }),
  ),
  guideVersion: z.string(),
  inputHash: z.string(),
})

export const compareAssessments = defineOperation({
  name: 'compareAssessments',
  description:
    'Says what differs between two stored assessments, and which answer caused how much of it: each differing answer of the second is put into the first alone, then all of them.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ a: id.describe('Id of the one assessment.'), b: id.describe('Id of the other.') }),
  output: z.strictObject({
    a: side,
    b: side,
    option: z.string().describe('The option whose figures the effects tell of.'),
    answers: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          effect,
        }),
      )
      .nullable()
      .describe("Null where today's guide no longer takes one of the briefs."),
    together: effect.nullable(),
  }),
  failures: ['NOT_FOUND'],
  run: async ({ read, guide, model }, input) => {
    const [a, b] = await read(({ assessments }) => Promise.all([assessments.get(input.a), assessments.get(input.b)]))
    if (a === null) throw notFound('assessment', input.a)
    if (b === null) throw notFound('assessment', input.b)
    return model.run('compare', { a: sideOf(a, guide), b: sideOf(b, guide), seed: a.seed })
  },
})

function sideOf(stored: StoredAssessment, guide: Guide): StoredSide {
  const checked = checkBrief(stored.brief, guide)
  return { file: stored.id, brief: checked.ok ? checked.brief : null, document: stored.document }
}
