import { assess, ENGINE_VERSION } from '../../packages/engine/src/assess/assess.ts'
import { smaa } from '../../packages/engine/src/decide/smaa.ts'
import { ordinalWeights } from '../../packages/engine/src/decide/weights/ordinal.ts'
import { normalInv } from '../../packages/engine/src/dist/normal.ts'
import { pertTable } from '../../packages/engine/src/dist/pert-table.ts'
import { overrunColumn } from '../../packages/engine/src/estimate/overrun.ts'
import { createDraws } from '../../packages/engine/src/random/draws.ts'
import { quantilesOf } from '../../packages/engine/src/stats/quantiles.ts'
import { bundledGuide } from '../../packages/guide/src/bundled.ts'
import { serve } from '../peer/serve.ts'
import type { AssessTask, KernelTask, WeightsTask } from './tasks.ts'

const guide = bundledGuide()

await serve({ Stackmark: ENGINE_VERSION }, { kernel, weights, assess: assessment })

function kernel({ items, logMean, logSd, trials, seed, tablesKnown }: KernelTask): () => unknown {
  if (tablesKnown) for (const { low, mode, high } of items) pertTable(low, mode, high)
  const factor = { id: 'bench', logQuantile: (u: number) => logMean + logSd * normalInv(u) }
  return () => {
    const draws = createDraws(seed, trials)
    const total = sumOf(
      items.map(({ low, mode, high }, at) => draws.tabled(`item/${at}`, 'hours', () => pertTable(low, mode, high))),
    )
    const shared = overrunColumn(draws, factor)
    for (let trial = 0; trial < trials; trial++) total[trial] = (total[trial] as number) * (shared[trial] as number)
    const { p10, p50, p80, p90 } = quantilesOf(total)
    return [p10, p50, p80, p90]
  }
}

/** Sums columns, four in a pass: the sums are read and written a quarter as often. */
function sumOf(columns: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(columns[0]?.length ?? 0)
  const none = new Float64Array(total.length)
  for (let first = 0; first < columns.length; first += 4) {
    const [a = none, b = none, c = none, d = none] = columns.slice(first, first + 4)
    for (let at = 0; at < total.length; at++) {
      const sum = (a[at] as number) + (b[at] as number) + (c[at] as number) + (d[at] as number)
      total[at] = (total[at] as number) + sum
    }
  }
  return total
}

function weights({ values, samples, seed, options, criteria: count }: WeightsTask): () => unknown {
  const criteria = Array.from({ length: count }, (_, at) => `criterion-${at}`)
  const order = criteria.map((_, at) => at)
  const flat = Float64Array.from(values.flat())
  return () => {
    const drawn = ordinalWeights({ criteria, samples, seed, stream: 'weights' }, order)
    const result = smaa({
      weights: drawn,
      values: flat,
      samples,
      rows: 1,
      alternatives: options,
      criteria: count,
    })
    return result.rankAcceptability
  }
}

function assessment({ brief, seed, trials, samples }: AssessTask): () => unknown {
  return () => {
    const { estimate, questions, flips } = assess({ brief, guide, seed, trials, samples })
    return {
      // Joints between the parts are the model's own; only what the brief lists counts as a work item here.
      items: estimate.items.filter((item) => item.id.startsWith('own:')).length,
      questions: questions.length,
      flipsTried: flips.tried,
    }
  }
}
