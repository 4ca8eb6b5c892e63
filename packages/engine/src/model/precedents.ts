import type { Precedent } from './precedent.ts'

/**
 * What makers of comparable products chose. Not what is right: the products are a sample that was not drawn at random,
 * and nothing is known of how their makers fared.
 */
export interface Precedents {
  /** By option, under the strict labels: how often products like this one were built so, in this sample. */
  readonly probabilities: Readonly<Record<string, number>>
  /** The same where any second language on the server counts as hybrid. */
  readonly wider: Readonly<Record<string, number>>
  /** Shares of the options that the user expects at large, in place of the sample's; null where none were given. */
  readonly prior: Readonly<Record<string, number>> | null
  /** Shares among the precedents, strict labels. */
  readonly sampleShares: Readonly<Record<string, number>>
  readonly products: number
  /** Ids of the traits that the brief tells, and of those it leaves open. */
  readonly known: readonly string[]
  readonly open: readonly string[]
  /** Nearest first; empty where the brief tells no trait. */
  readonly nearest: readonly NearPrecedent[]
  /** Pairs among the nearest that are almost alike and chose differently, the most alike first. */
  readonly opposites: readonly OppositePair[]
  /** What the most probable option has for itself, in the traits that the brief tells: the strongest first. */
  readonly drivers: readonly PrecedentDriver[]
  /** Whether the option that comes first most often is the one that comparable products chose most often. */
  readonly agreement: PrecedentAgreement
}

export interface NearPrecedent extends Omit<Precedent, 'traits' | 'sources'> {
  /** Mean distance over the known traits: 0 alike in all of them, 1 as far apart as can be in each. */
  readonly distance: number
  /** Traits in which they differ, the furthest apart first. */
  readonly differs: readonly TraitDifference[]
}

export interface TraitDifference {
  readonly trait: string
  readonly name: string
  /** Labels of the values: the brief's (the first product's), and the product's (the second's). */
  readonly here: string
  readonly there: string
  /** 0 to 1. */
  readonly distance: number
}

export interface OppositePair {
  readonly a: OppositeProduct
  readonly b: OppositeProduct
  /** Mean distance over all traits of both. */
  readonly distance: number
  readonly differs: readonly TraitDifference[]
}

export interface OppositeProduct {
  readonly id: string
  readonly name: string
  readonly strict: string
}

export interface PrecedentDriver {
  readonly input: string
  readonly name: string
  readonly trait: string
  /** What the brief says of the trait. */
  readonly value: string
  /** Log-odds that it adds for the most probable option against the other one named in `agreement`. */
  readonly logOdds: number
}

export interface PrecedentAgreement {
  readonly agrees: boolean
  /** Comes first most often in the weighings; null where two are level. */
  readonly weighed: string | null
  /** Most probable by the precedents. */
  readonly chosen: string
  /** The option that the chosen one is compared with: the weighed one, or the second most probable where both agree. */
  readonly against: string
}
