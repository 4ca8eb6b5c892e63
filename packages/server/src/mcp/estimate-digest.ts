import * as z from 'zod'
import { estimateShape } from '../operations/estimate-brief.ts'

const whole = estimateShape.shape

/** What an assistant gets of an estimate: the work items and drivers of each option have 50 kB more. */
export const estimateDigestShape = z.strictObject({
  options: z.array(whole.options.element.omit({ hours: true, costBySkill: true, drivers: true })),
  unknown: whole.unknown.describe('Questions that the brief leaves open.'),
  seed: whole.seed,
  trials: whole.trials,
  engineVersion: whole.engineVersion,
  guideVersion: whole.guideVersion,
})

/** Leaves out what the shape does not name; what is left is as it was. */
export function estimateDigestOf(estimate: z.input<typeof estimateShape>): z.input<typeof estimateDigestShape> {
  const { options, unknown, seed, trials, engineVersion, guideVersion } = estimate
  return {
    options: options.map(({ id, name, variant, plan, weeks, cost, runCostMonthly, ...more }) => ({
      id,
      name,
      variant,
      plan,
      weeks,
      cost,
      runCostMonthly,
      deadlineProbability: more.deadlineProbability,
      budgetProbability: more.budgetProbability,
    })),
    unknown,
    seed,
    trials,
    engineVersion,
    guideVersion,
  }
}
