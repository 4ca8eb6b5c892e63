import { assessmentSchema } from '@stackmark/guide'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { historyOf } from './history.ts'
import { briefOf, findBrief, modelRun, modelShape } from './model-input.ts'

const whole = assessmentSchema.shape

/** The part of an assessment that is its estimate, under the assessment's own names. */
export const estimateShape = z.strictObject({
  brief: whole.brief,
  options: z.array(
    whole.options.element.pick({
      id: true,
      name: true,
      variant: true,
      plan: true,
      weeks: true,
      hours: true,
      cost: true,
      costBySkill: true,
      runCostMonthly: true,
      deadlineProbability: true,
      budgetProbability: true,
      drivers: true,
    }),
  ),
  differences: whole.differences,
  hiring: whole.hiring,
  estimate: whole.estimate,
  derived: whole.derived,
  unknown: whole.unknown,
  seed: whole.seed,
  trials: whole.trials,
  engineVersion: whole.engineVersion,
  guideVersion: whole.guideVersion,
})

export const estimateBrief = defineOperation({
  name: 'estimateBrief',
  description:
    'Says what a brief takes in hours, weeks and money under each option, as odds and without a verdict. Stores nothing.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ of: briefOf, seed: modelShape.seed, trials: modelShape.trials }),
  output: estimateShape,
  failures: ['BRIEF_INVALID', 'NOT_FOUND'],
  run: async ({ read, guide, model }, { of, seed, trials }) => {
    const { found, actuals } = await read(async (tables) => ({
      found: await findBrief(of, tables, guide),
      actuals: await tables.actuals.all(),
    }))
    // Nothing is weighed, so as few weightings as there may be.
    return model.run('estimate', modelRun({ seed, trials, samples: trials }, found.brief, historyOf(actuals)))
  },
})
