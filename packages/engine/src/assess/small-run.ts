import { createDraws } from '../random/draws.ts'
import type { Evaluation, EvaluationInput } from './evaluate.ts'
import { priorityWeights } from './priority-weights.ts'

const TRIALS = 256
const SAMPLES = 6000

const made = new WeakMap<Evaluation, Pick<EvaluationInput, 'trials' | 'samples' | 'draws' | 'priorities'>>()

/** Counts, draws and weightings for running variations of an evaluation again, small, on common random numbers. */
export function smallRun(evaluation: Evaluation): Pick<EvaluationInput, 'trials' | 'samples' | 'draws' | 'priorities'> {
  const known = made.get(evaluation)
  if (known) return known
  const { index, brief, seed } = evaluation.input
  const settings = {
    trials: TRIALS,
    samples: SAMPLES,
    draws: createDraws(seed, TRIALS),
    priorities: priorityWeights(index, brief, SAMPLES, seed),
  }
  made.set(evaluation, settings)
  return settings
}
