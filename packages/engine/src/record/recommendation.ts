import { assess } from '../assess/assess.ts'
import type { Guide, Strength } from '../model/index.ts'
import type { LabelledProduct } from '../precedents/precedent-model.ts'
import { briefOfTraits } from '../precedents/traits.ts'
import type { Draws } from '../random/draws.ts'

export interface RecordedRecommendation {
  readonly id: string
  /** Null where two options are level. */
  readonly option: string | null
  readonly strength: Strength
  /** Share of the weightings by option, to a thousandth. */
  readonly shares: Readonly<Record<string, number>>
}

export interface RecordCounts {
  readonly seed: number
  readonly trials: number
  readonly samples: number
  /** Draws of that seed and number of trials, to share among products. */
  readonly draws?: Draws
}

/** What the whole of `assess` says of a product whose traits are all that is known: no name, no team, no choice. */
export function recordedRecommendation(
  guide: Guide,
  product: Pick<LabelledProduct, 'id' | 'traits'>,
  counts: RecordCounts,
): RecordedRecommendation {
  const { recommendation, options } = assess({ brief: briefOfTraits(guide, product.traits), guide, ...counts })
  return {
    id: product.id,
    option: recommendation.option,
    strength: recommendation.strength,
    shares: Object.fromEntries(options.map(({ id, share }) => [id, Math.round(share * 1000) / 1000])),
  }
}
