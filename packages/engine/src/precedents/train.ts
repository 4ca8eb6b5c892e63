import { log } from '../elementary/log.ts'
import type { Random } from '../random/random.ts'
import { stratifiedFolds } from './folds.ts'
import { filled } from './inputs.ts'
import { fitLogit, type Logit, logitProbabilities } from './logit.ts'

/** Penalties to choose from, the strongest first: each fit starts from the one before. */
export const PENALTIES = [16, 8, 4, 2, 1, 0.5]
/** Parts of the training rows by which the penalty is chosen. */
export const INNER_FOLDS = 10

/** Products as numbers: inputs (NaN: not known) and the class of each. */
export interface TrainingSet {
  readonly inputs: readonly Float64Array[]
  readonly labels: readonly number[]
  readonly classes: number
}

/** A regression on inputs less their means, with what was chosen for it. */
export interface Trained {
  readonly logit: Logit
  readonly means: Float64Array
  readonly penalty: number
}

/** Trains with the penalty that predicts left-out parts of the same rows best (log loss). */
export function train(set: TrainingSet, random: Random): Trained {
  const penalty = choosePenalty(set, random)
  return { ...fitAlong(set, [penalty])[0], penalty } as Trained
}

/** Probability of each class for inputs, of which those not known (NaN) count as average. */
export function predict({ logit, means }: Pick<Trained, 'logit' | 'means'>, inputs: Float64Array): Float64Array {
  return logitProbabilities(
    logit,
    inputs.map((value, at) => (Number.isNaN(value) ? 0 : value - (means[at] as number))),
  )
}

function choosePenalty(set: TrainingSet, random: Random): number {
  const folds = stratifiedFolds(set.labels, set.classes, INNER_FOLDS, random)
  const losses = PENALTIES.map(() => 0)
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const rest = subset(set, (row) => folds[row] !== fold)
    if (rest.labels.length === 0) continue
    fitAlong(rest, PENALTIES).forEach((fitted, at) => {
      set.inputs.forEach((inputs, row) => {
        if (folds[row] !== fold) return
        const chance = predict(fitted, inputs)[set.labels[row] as number] as number
        losses[at] = (losses[at] as number) - log(chance)
      })
    })
  }
  return PENALTIES[losses.indexOf(Math.min(...losses))] as number
}

function fitAlong(set: TrainingSet, penalties: readonly number[]): readonly Pick<Trained, 'logit' | 'means'>[] {
  const { means, rows } = filled(set.inputs)
  const inputs = rows.map((row) => row.map((value, at) => value - (means[at] as number)))
  let logit: Logit | undefined
  return penalties.map((penalty) => {
    logit = fitLogit({ inputs, labels: set.labels, classes: set.classes, penalty }, logit)
    return { logit, means }
  })
}

/** The rows of a training set that are kept. */
export function subset({ inputs, labels, classes }: TrainingSet, keep: (row: number) => boolean): TrainingSet {
  return {
    inputs: inputs.filter((_, row) => keep(row)),
    labels: labels.filter((_, row) => keep(row)),
    classes,
  }
}
