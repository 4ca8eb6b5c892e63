import type { Guide, Precedent, Trait, TraitDifference } from '../model/index.ts'
import { placeOf } from './inputs.ts'

/** Traits by id, one value each. */
export type Values = Readonly<Record<string, string>>

/** Distance in one trait: 0 to 1; NaN where it is not known of one of them. */
function traitDistance(trait: Trait, here: string | undefined, there: string | undefined): number {
  if (here === undefined || there === undefined) return Number.NaN
  if (trait.scale === 'named') return here === there ? 0 : 1
  return Math.abs(placeOf(trait, here) - placeOf(trait, there)) / (trait.values.length - 1)
}

/**
 * Mean distance over the traits known of both, every trait counting alike (Gower 1971); infinite where there is none.
 * Unweighted on purpose: weights fitted to the choice would make "near" mean "chose the same".
 */
export function distanceBetween(traits: readonly Trait[], here: Values, there: Values): number {
  let sum = 0
  let known = 0
  for (const trait of traits) {
    const distance = traitDistance(trait, here[trait.id], there[trait.id])
    if (Number.isNaN(distance)) continue
    sum += distance
    known++
  }
  return known === 0 ? Infinity : sum / known
}

/** The traits in which two products differ, the furthest apart first. */
export function differencesBetween(traits: readonly Trait[], here: Values, there: Values): TraitDifference[] {
  return traits
    .flatMap((trait): TraitDifference[] => {
      const distance = traitDistance(trait, here[trait.id], there[trait.id])
      if (!(distance > 0)) return []
      const label = (value: string | undefined) => trait.values.find((each) => each.value === value)?.label ?? ''
      return [
        { trait: trait.id, name: trait.name, here: label(here[trait.id]), there: label(there[trait.id]), distance },
      ]
    })
    .sort((a, b) => b.distance - a.distance)
}

/** The precedents by their distance from what is known, the nearest first; equals by id. */
export function byDistance(
  { traits, precedents }: Guide,
  known: Values,
): readonly { readonly precedent: Precedent; readonly distance: number }[] {
  return precedents
    .map((precedent) => ({ precedent, distance: distanceBetween(traits, known, precedent.traits) }))
    .sort((a, b) => a.distance - b.distance || (a.precedent.id < b.precedent.id ? -1 : 1))
}
