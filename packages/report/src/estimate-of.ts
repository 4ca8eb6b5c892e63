import type { Assessment } from '@stackmark/engine'

/** The part of an assessment that is its estimate, under the assessment's own names. */
export function estimateOf(assessment: Assessment) {
  const { brief, options, differences, hiring, estimate, derived, unknown } = assessment
  const { seed, trials, engineVersion, guideVersion } = assessment
  return {
    brief,
    options: options.map((option) => ({
      id: option.id,
      name: option.name,
      variant: option.variant,
      plan: option.plan,
      weeks: option.weeks,
      hours: option.hours,
      cost: option.cost,
      costBySkill: option.costBySkill,
      runCostMonthly: option.runCostMonthly,
      deadlineProbability: option.deadlineProbability,
      budgetProbability: option.budgetProbability,
      drivers: option.drivers,
    })),
    differences,
    hiring,
    estimate,
    derived,
    unknown,
    seed,
    trials,
    engineVersion,
    guideVersion,
  }
}
