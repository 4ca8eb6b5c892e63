import { type NextQuestion, withAnswer } from '@stackmark/engine'
import { assessmentSchema } from '@stackmark/guide'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { historyOf } from './history.ts'
import { briefOf, findBrief, modelRun } from './model-input.ts'
import { briefInput } from './shapes.ts'

const whole = assessmentSchema.shape

/** A question whose answers say what to write into the brief: some stand there in another form. */
const questionShape = z
  .strictObject({
    ...whole.nextQuestion.unwrap().shape,
    answers: z.array(
      z.strictObject({
        value: z.union([z.string(), z.number()]),
        label: z.string(),
        brief: briefInput.describe('The part of the brief that says so, to be merged into it field by field.'),
      }),
    ),
  })
  .nullable()
  .describe('The open question whose answer is worth most; null where none is worth asking.')

/** Enough to tell questions apart; somebody waits for the answer. */
const quick = { seed: 1, trials: 1000, samples: 10_000 } as const

export const nextQuestion = defineOperation({
  name: 'nextQuestion',
  description:
    'Gives the open question of a brief whose answer is worth most for the choice, or null where no answer could change it by enough to be worth asking; with the shares as they stand. Stores nothing.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ of: briefOf }),
  output: z.strictObject({
    recommendation: whole.recommendation,
    options: z.array(whole.options.element.pick({ id: true, name: true, share: true, excludedBy: true })),
    question: questionShape,
    unknown: whole.unknown,
  }),
  failures: ['BRIEF_INVALID', 'NOT_FOUND'],
  run: async ({ read, guide, model }, { of }) => {
    const { found, actuals } = await read(async (tables) => ({
      found: await findBrief(of, tables, guide),
      actuals: await tables.actuals.all(),
    }))
    const seen = await model.run('preview', modelRun(quick, found.brief, historyOf(actuals)))
    return {
      recommendation: seen.recommendation,
      options: seen.options.map(({ id, name, share, excludedBy }) => ({
        id,
        name,
        share,
        ...(excludedBy === undefined ? {} : { excludedBy }),
      })),
      question: seen.nextQuestion === null ? null : questionOut(seen.nextQuestion),
      unknown: seen.unknown,
    }
  },
})

function questionOut(question: NextQuestion): z.input<typeof questionShape> {
  const answers = question.answers.map(({ value, label }) => {
    const part: Record<string, unknown> = { ...withAnswer({}, question.id, value) }
    return { value, label, brief: part }
  })
  return { ...question, answers }
}
