import { fillExponential } from '../../random/exponential.ts'

/** What every sampler of weights needs to know. All of them return weights row-major, samples x criteria. */
export interface WeightDraw {
  /** Distinct names, in the order of the columns: each criterion draws from a random stream of its own name. */
  readonly criteria: readonly string[]
  readonly samples: number
  readonly seed: number
  /** First part of the streams' names. */
  readonly stream: string
}

/**
 * Standard exponential variables, row-major, samples x names; one stream a name, so that another name does not move
 * the draws of the others.
 */
export function fillExponentials(draw: WeightDraw, names: readonly string[] = draw.criteria): Float64Array {
  const width = names.length
  const target = new Float64Array(draw.samples * width)
  for (const [column, name] of names.entries()) {
    fillExponential(target, column, width, draw.seed, `${draw.stream}/${name}`)
  }
  return target
}

/** Divides every row by its sum. */
export function normaliseRows(weights: Float64Array, width: number): Float64Array {
  for (let start = 0; start < weights.length; start += width) {
    const end = start + width
    let sum = 0
    for (let index = start; index < end; index++) sum += weights[index] as number
    const factor = 1 / sum
    for (let index = start; index < end; index++) weights[index] = (weights[index] as number) * factor
  }
  return weights
}
