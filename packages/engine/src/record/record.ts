import { ENGINE_VERSION } from '../assess/assess.ts'
import type { Guide, PrecedentLabel } from '../model/index.ts'
import { createDraws } from '../random/draws.ts'
import { type Backtest, backtest } from './backtest.ts'
import { crossValidate, modelOf } from './cross-validate.ts'
import { type RecordCounts, type RecordedRecommendation, recordedRecommendation } from './recommendation.ts'
import { brierOf } from './scores.ts'

/** The published record of the guide's precedents: both labels, and what was said of each product. */
export interface TrackRecord {
  readonly guideVersion: string
  readonly engineVersion: string
  readonly seed: number
  readonly trials: number
  readonly samples: number
  readonly strict: Backtest
  readonly choice: Backtest
  /** Brier score of the precedent model under other ways to cut the products into tenths: least and most. */
  readonly otherSplits: Readonly<
    Record<PrecedentLabel, { readonly splits: number; readonly low: number; readonly high: number }>
  >
  readonly recommendations: readonly RecordedRecommendation[]
}

export const RECORD_COUNTS: RecordCounts = { seed: 1, trials: 1000, samples: 10_000 }
/** Seeds of the other splits. */
const OTHER_SEEDS = [2, 3, 4, 5, 6]

/** Assesses every precedent (half a minute) and scores what was said. */
export function trackRecord(guide: Guide): TrackRecord {
  const draws = createDraws(RECORD_COUNTS.seed, RECORD_COUNTS.trials)
  const recommendations = guide.precedents.map((product) =>
    recordedRecommendation(guide, product, { ...RECORD_COUNTS, draws }),
  )
  const { seed, trials, samples } = RECORD_COUNTS
  return {
    guideVersion: guide.version,
    engineVersion: ENGINE_VERSION,
    seed,
    trials,
    samples,
    ...scoredRecord(guide, recommendations),
    otherSplits: { strict: otherSplits(guide, 'strict'), choice: otherSplits(guide, 'choice') },
    recommendations,
  }
}

/** The part of the record that follows from the recommendations in seconds. */
export function scoredRecord(
  guide: Guide,
  recommendations: readonly RecordedRecommendation[],
): Pick<TrackRecord, 'strict' | 'choice'> {
  const scored = (label: PrecedentLabel) =>
    backtest({ guide, products: guide.precedents, recommendations, label, seed: RECORD_COUNTS.seed })
  return { strict: scored('strict'), choice: scored('choice') }
}

function otherSplits(guide: Guide, label: PrecedentLabel) {
  const scores = OTHER_SEEDS.map((seed) => {
    const { model } = crossValidate(guide, modelOf(guide, label).inputs, guide.precedents, label, seed)
    return model.reduce((sum, forecast) => sum + brierOf(forecast), 0) / model.length
  })
  return { splits: scores.length, low: Math.min(...scores), high: Math.max(...scores) }
}
