import type { Guide, Precedent, Trait, TraitDifference } from '../model/index.ts'
import { placeOf } from './inputs.ts'

/** Traits by id, one value each. */
export type Values = Readonly<Record<string, string>>

/** Place of each trait's value along the trait, from 0, in the order of `traits`; NaN where it is not known. */
export type Places = Float64Array

export function placesOf(traits: readonly Trait[], values: Values): Places {
  const places = new Float64Array(traits.length)
  traits.forEach((trait, at) => {
    const value = values[trait.id]
    places[at] = value === undefined ? Number.NaN : placeOf(trait, value)
  })
  return places
}

const placed = new WeakMap<Precedent, Places>()

/** The places of a precedent, worked out once: every pair among the nearest asks for them. */
function placesOfPrecedent(traits: readonly Trait[], precedent: Precedent): Places {
  let places = placed.get(precedent)
  if (places === undefined || places.length !== traits.length) {
    places = placesOf(traits, precedent.traits)
    placed.set(precedent, places)
  }
  return places
}

/** Distance in one trait: 0 to 1; NaN where it is not known of one of them. */
function traitDistance({ scale, values }: Trait, here: number, there: number): number {
  const apart = Math.abs(here - there)
  return scale === 'named' ? Math.min(1, apart) : apart / (values.length - 1)
}

/**
 * Mean distance over the traits known of both, every trait counting alike (Gower 1971); infinite where there is none.
 * Unweighted on purpose: weights fitted to the choice would make "near" mean "chose the same".
 */
export function distanceBetween(traits: readonly Trait[], here: Places, there: Places): number {
  let sum = 0
  let known = 0
  for (let at = 0; at < traits.length; at++) {
    const distance = traitDistance(traits[at] as Trait, here[at] as number, there[at] as number)
    if (Number.isNaN(distance)) continue
    sum += distance
    known++
  }
  return known === 0 ? Infinity : sum / known
}

/** The traits in which two products differ, the furthest apart first. */
export function differencesBetween(traits: readonly Trait[], here: Places, there: Places): TraitDifference[] {
  return traits
    .flatMap((trait, at): TraitDifference[] => {
      const [one, other] = [here[at] as number, there[at] as number]
      const distance = traitDistance(trait, one, other)
      if (!(distance > 0)) return []
      const label = (place: number) => trait.values[place]?.label ?? ''
      return [{ trait: trait.id, name: trait.name, here: label(one), there: label(other), distance }]
    })
    .sort((a, b) => b.distance - a.distance)
}

/** A precedent with its places and its distance from a brief. */
export interface Near {
  readonly precedent: Precedent
  readonly places: Places
  readonly distance: number
}

/** The precedents by their distance from what is known, the nearest first; equals by id. */
export function byDistance({ traits, precedents }: Guide, known: Places): readonly Near[] {
  return precedents
    .map((precedent) => {
      const places = placesOfPrecedent(traits, precedent)
      return { precedent, places, distance: distanceBetween(traits, known, places) }
    })
    .sort((a, b) => a.distance - b.distance || (a.precedent.id < b.precedent.id ? -1 : 1))
}
