import { assessmentSchema } from '@stackmark/guide'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { historyOf } from './history.ts'
import { briefOf, findBrief, modelRun } from './model-input.ts'

const whole = assessmentSchema.shape

/** Enough to tell questions apart; somebody waits for the answer. */
const quick = { seed: 1, trials: 1000, samples: 10_000 } as const

export const nextQuestion = defineOperation({
  name: 'nextQuestion',
  description:
    'Gives the open question of a brief whose answer is worth most for the choice, or null where no answer could change it by enough to be worth asking; with the shares as they stand. Stores nothing.',
  kind: 'read',
  input: z.strictObject({ of: briefOf }),
  output: z.strictObject({
    recommendation: whole.recommendation,
    options: z.array(whole.options.element.pick({ id: true, name: true, share: true, excludedBy: true })),
    question: whole.nextQuestion,
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
      options: seen.options,
      question: seen.nextQuestion,
      unknown: seen.unknown,
    }
  },
})
