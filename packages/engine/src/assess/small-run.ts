import type { Evaluation, EvaluationInput } from './evaluate.ts'
import { type PriorityWeights, priorityWeights } from './priority-weights.ts'

const TRIALS = 256
const SAMPLES = 6000

const made = new WeakMap<Evaluation, Pick<EvaluationInput, 'trials' | 'samples' | 'draws' | 'priorities'>>()

/** Counts, draws and weightings for running variations of an evaluation again, small, on common random numbers. */
export function smallRun(evaluation: Evaluation): Pick<EvaluationInput, 'trials' | 'samples' | 'draws' | 'priorities'> {
  const known = made.get(evaluation)
  if (known) return known
  const settings = {
    trials: TRIALS,
    samples: SAMPLES,
    draws: evaluation.simulation.input.draws.first(TRIALS),
    priorities: firstWeightings(evaluation),
  }
  made.set(evaluation, settings)
  return settings
}

function firstWeightings({ input, priorities, cells }: Evaluation): PriorityWeights {
  const needed = SAMPLES * cells.criteria.length
  if (priorities.weights.length < needed) return priorityWeights(input.index.guide, input.brief, SAMPLES, input.seed)
  return { ...priorities, weights: priorities.weights.subarray(0, needed) }
}
