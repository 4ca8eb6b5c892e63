import type { Guide, Precedent, PrecedentInput, PrecedentLabel, PrecedentModel } from '../model/index.ts'
import { createRandom } from '../random/random.ts'
import { type InputMeasure, inputsOf } from './inputs.ts'
import { softmaxOf } from './logit.ts'
import { type TrainingSet, train } from './train.ts'

/** What of a precedent a model is trained on. */
export type LabelledProduct = Pick<Precedent, 'id' | 'traits' | PrecedentLabel>

/** Digits kept of what training found: more than the data can tell, few enough to read. */
const DECIMALS = 4
const SEED = 1

/** Products as numbers, sorted by id so that the order of a file does not matter; the classes are the guide's options. */
export function trainingSet(
  guide: Guide,
  measures: readonly InputMeasure[],
  products: readonly LabelledProduct[],
  label: PrecedentLabel,
): TrainingSet & { readonly products: readonly LabelledProduct[] } {
  const traits = new Map(guide.traits.map((trait) => [trait.id, trait]))
  const classOf = new Map(guide.options.map(({ id }, at) => [id, at]))
  const sorted = products
    .filter((product) => classOf.has(product[label]))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return {
    products: sorted,
    inputs: sorted.map((product) => inputsOf(measures, traits, product.traits)),
    labels: sorted.map((product) => classOf.get(product[label]) as number),
    classes: guide.options.length,
  }
}

/** The guide's model of a label, trained anew on its precedents: the data in `precedent-models.json`. */
export function trainPrecedentModel(guide: Guide, model: PrecedentModel): PrecedentModel {
  const set = trainingSet(guide, model.inputs, guide.precedents, model.id)
  const { logit, means, penalty } = train(set, createRandom(SEED, 'penalty'))
  const width = model.inputs.length + 1
  const options = guide.options.map(({ id }) => id)
  const at = (column: number) => byOption(options, (one) => logit.coefficients[one * width + column] as number)
  return {
    ...model,
    products: set.labels.length,
    penalty,
    shares: byOption(options, (one) => set.labels.filter((label) => label === one).length / set.labels.length),
    intercepts: at(0),
    inputs: model.inputs.map((input, column) => ({
      ...input,
      mean: rounded(means[column] as number),
      coefficients: at(column + 1),
    })),
  }
}

function byOption(options: readonly string[], of: (at: number) => number): Record<string, number> {
  return Object.fromEntries(options.map((id, at) => [id, rounded(of(at))]))
}

function rounded(value: number): number {
  // `+ 0` turns -0 into 0.
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS + 0
}

/** Probability of each option, in the order of `options`, for inputs that are all known. */
export function modelProbabilities(
  model: PrecedentModel,
  options: readonly string[],
  inputs: Float64Array,
): Float64Array {
  const chances = new Float64Array(options.length)
  fillProbabilities(chances, model, options, inputs)
  return chances
}

/** The same, written into `chances`. */
export function fillProbabilities(
  chances: Float64Array,
  model: PrecedentModel,
  options: readonly string[],
  inputs: Float64Array,
): void {
  for (let one = 0; one < chances.length; one++) {
    const option = options[one] as string
    let score = model.intercepts[option] ?? -Infinity
    for (let at = 0; at < inputs.length; at++) {
      const input = model.inputs[at] as PrecedentInput
      score += coefficientOf(input, option) * ((inputs[at] as number) - input.mean)
    }
    chances[one] = score
  }
  softmaxOf(chances)
}

export function coefficientOf(input: PrecedentInput, option: string): number {
  return input.coefficients[option] ?? 0
}
