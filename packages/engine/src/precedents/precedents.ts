import type {
  Brief,
  Guide,
  NearPrecedent,
  OppositePair,
  PrecedentDriver,
  PrecedentModel,
  Precedents,
} from '../model/index.ts'
import { chancesOf, knownInputs, underPrior } from './chances.ts'
import { byDistance, differencesBetween, distanceBetween, type Near, placesOf } from './distances.ts'
import { coefficientOf } from './precedent-model.ts'
import { type PossibleTraits, traitsOfBrief } from './traits.ts'

/** Shown as nearest. */
const NEAREST = 5
/** Among so many of the nearest, pairs that chose differently are looked for. */
const NEIGHBOURHOOD = 20
/** Below this distance two products are almost alike: at fourteen traits, three of them one level of three apart. */
const ALMOST_ALIKE = 0.075
const MOST_PAIRS = 3

/** Shares of the options at large, by option; they need not sum to 1. */
export type PrecedentPrior = Readonly<Record<string, number>>

/** What comparable products chose; null where the guide has no precedents or no model of them. */
export function precedentsFor(
  guide: Guide,
  brief: Brief,
  weighed: string | null,
  prior: PrecedentPrior | null = null,
): Precedents | null {
  const strict = guide.precedentModels.find(({ id }) => id === 'strict')
  const wider = guide.precedentModels.find(({ id }) => id === 'choice')
  if (!strict || !wider || guide.precedents.length === 0) return null
  const options = guide.options.map(({ id }) => id)
  const possible = traitsOfBrief(guide, brief)
  const known: Record<string, string> = {}
  for (const [trait, values] of possible) if (values.length === 1) known[trait] = values[0] as string
  const chances = (model: PrecedentModel) => {
    const found = chancesOf(guide, model, possible)
    return prior === null ? found : underPrior(found, prior, model, options)
  }
  const strictChances = chances(strict)
  const ranked = options
    .map((option, at) => ({ option, chance: strictChances[at] as number }))
    .sort((a, b) => b.chance - a.chance)
  const chosen = ranked[0]?.option ?? ''
  const agrees = chosen === weighed
  const against = (agrees ? ranked[1]?.option : weighed) ?? ranked[1]?.option ?? chosen
  const here = placesOf(guide.traits, known)
  const near = Object.keys(known).length === 0 ? [] : byDistance(guide, here)
  return {
    probabilities: byOption(options, strictChances),
    wider: byOption(options, chances(wider)),
    prior: prior === null ? null : scaled(prior),
    sampleShares: strict.shares,
    products: guide.precedents.length,
    known: Object.keys(known),
    open: guide.traits.flatMap(({ id }) => (id in known ? [] : [id])),
    nearest: near.slice(0, NEAREST).map(({ precedent, places, distance }): NearPrecedent => {
      const { traits: _traits, sources: _sources, ...rest } = precedent
      return { ...rest, distance, differs: differencesBetween(guide.traits, here, places) }
    }),
    opposites: oppositesAmong(guide, near.slice(0, NEIGHBOURHOOD)),
    drivers: driversOf(guide, strict, possible, chosen, against),
    agreement: { agrees, weighed, chosen, against },
  }
}

function byOption(options: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(options.map((option, at) => [option, values[at] as number]))
}

function scaled(prior: PrecedentPrior): Record<string, number> {
  const sum = Object.values(prior).reduce((a, b) => a + b, 0)
  return Object.fromEntries(Object.entries(prior).map(([option, share]) => [option, share / sum]))
}

function oppositesAmong({ traits }: Guide, near: readonly Near[]): OppositePair[] {
  const pairs = near.flatMap(({ precedent: a, places: one }, at) =>
    near.slice(at + 1).flatMap(({ precedent: b, places: other }): OppositePair[] => {
      const distance = a.strict === b.strict ? Infinity : distanceBetween(traits, one, other)
      if (distance > ALMOST_ALIKE) return []
      const end = ({ id, name, strict }: typeof a) => ({ id, name, strict })
      return [{ a: end(a), b: end(b), distance, differs: differencesBetween(traits, one, other) }]
    }),
  )
  return pairs.sort((a, b) => a.distance - b.distance).slice(0, MOST_PAIRS)
}

function driversOf(
  guide: Guide,
  model: PrecedentModel,
  possible: PossibleTraits,
  one: string,
  other: string,
): PrecedentDriver[] {
  const inputs = knownInputs(guide, model, possible)
  const labels = new Map(
    guide.traits.map(({ id, values }) => [
      id,
      values.find(({ value }) => value === possible.get(id)?.[0])?.label ?? '',
    ]),
  )
  return model.inputs
    .flatMap((input, at): PrecedentDriver[] => {
      const value = inputs[at] as number
      if (Number.isNaN(value)) return []
      const logOdds = (coefficientOf(input, one) - coefficientOf(input, other)) * (value - input.mean)
      return [{ input: input.id, name: input.name, trait: input.trait, value: labels.get(input.trait) ?? '', logOdds }]
    })
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
}
