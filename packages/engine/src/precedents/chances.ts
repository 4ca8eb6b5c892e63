import type { Guide, Precedent, PrecedentModel } from '../model/index.ts'
import { inputsOf } from './inputs.ts'
import { fillProbabilities, modelProbabilities } from './precedent-model.ts'
import { PRIOR_STRENGTH } from './priors.ts'
import type { PossibleTraits } from './traits.ts'

/**
 * Probability of each option, in the guide's order, for a brief that may leave traits open: the mean of the model's
 * answers over precedents, each lending its own values of the open traits together, so that what goes together in real
 * products stays together (hot-deck imputation; Andridge & Little 2010).
 */
export function chancesOf(guide: Guide, model: PrecedentModel, possible: PossibleTraits): Float64Array {
  const options = guide.options.map(({ id }) => id)
  const known = knownInputs(guide, model, possible)
  if (!known.some(Number.isNaN)) return modelProbabilities(model, options, known)
  const sums = new Float64Array(options.length)
  const inputs = precedentInputs(guide, model)
  const whole = new Float64Array(known.length)
  const chances = new Float64Array(options.length)
  let total = 0
  for (const { precedent, weight } of donorsFor(guide, model, possible)) {
    const own = inputs.get(precedent) as Float64Array
    for (let at = 0; at < whole.length; at++) {
      whole[at] = firstKnown(known[at] as number, own[at] as number, model.inputs[at]?.mean ?? 0)
    }
    fillProbabilities(chances, model, options, whole)
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + weight * (chances[at] as number)
    total += weight
  }
  return sums.map((sum) => sum / total)
}

/** The inputs of every precedent, worked out once a guide and model. */
function precedentInputs({ precedents, traits }: Guide, model: PrecedentModel): ReadonlyMap<Precedent, Float64Array> {
  const known = inputsKept.get(precedents)?.get(model)
  if (known) return known
  const byId = new Map(traits.map((trait) => [trait.id, trait]))
  const made = new Map(precedents.map((each) => [each, inputsOf(model.inputs, byId, each.traits)] as const))
  const byModel = inputsKept.get(precedents) ?? new WeakMap<PrecedentModel, ReadonlyMap<Precedent, Float64Array>>()
  inputsKept.set(precedents, byModel.set(model, made))
  return made
}

const inputsKept = new WeakMap<readonly Precedent[], WeakMap<PrecedentModel, ReadonlyMap<Precedent, Float64Array>>>()

/** The brief's input, else what the donor lends, else the mean. */
function firstKnown(said: number, lent: number, mean: number): number {
  if (!Number.isNaN(said)) return said
  return Number.isNaN(lent) ? mean : lent
}

/** Inputs of the traits that the brief tells; NaN for the others. */
export function knownInputs(guide: Guide, model: PrecedentModel, possible: PossibleTraits): Float64Array {
  const traits = new Map(guide.traits.map((trait) => [trait.id, trait]))
  const known = [...possible].flatMap(([trait, values]) => (values.length === 1 ? [[trait, values[0] as string]] : []))
  return inputsOf(model.inputs, traits, Object.fromEntries(known) as Record<string, string>)
}

/**
 * Who lends, and with what weight. Precedents that have a value which the brief rules out do not (where that leaves none,
 * all do). What the brief tells and the model does not use, such as the kind of product, speaks through those alike in it:
 * one each, beside all the others that together count as `shrinkage` products, as in the priors of the questions.
 */
function donorsFor({ precedents }: Guide, { inputs }: PrecedentModel, possible: PossibleTraits) {
  const used = new Set(inputs.map(({ trait }) => trait))
  const doubtful = [...possible].filter(([, values]) => values.length > 1)
  const told = [...possible].filter(([trait, values]) => values.length === 1 && !used.has(trait))
  const agreeing = precedents.filter((each) => doubtful.every(([trait, values]) => isPossible(trait, values, each)))
  const donors = agreeing.length > 0 ? agreeing : precedents
  return donors.map((precedent) => ({
    precedent,
    weight:
      PRIOR_STRENGTH.shrinkage / donors.length +
      (told.every(([trait, values]) => isPossible(trait, values, precedent)) ? 1 : 0),
  }))
}

function isPossible(trait: string, values: readonly string[], { traits }: Precedent): boolean {
  return traits[trait] === undefined || values.includes(traits[trait])
}

/**
 * The chances for other shares at large than the sample's: each times prior over sample share, and scaled to sum to 1
 * (Saerens, Latinne & Decaestecker 2002). Right where products of one choice look alike in both populations.
 */
export function underPrior(
  chances: Float64Array,
  prior: Readonly<Record<string, number>>,
  { shares }: PrecedentModel,
  options: readonly string[],
): Float64Array {
  const weighted = chances.map((chance, at) => {
    const option = options[at] as string
    return (chance * (prior[option] ?? 0)) / Math.max(shares[option] ?? 0, Number.MIN_VALUE)
  })
  const sum = weighted.reduce((a, b) => a + b, 0)
  return sum > 0 ? weighted.map((part) => part / sum) : chances
}
