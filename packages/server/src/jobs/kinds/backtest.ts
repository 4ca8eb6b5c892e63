import { backtest, createDraws, ENGINE_VERSION, RECORD_CAVEATS, recordedRecommendation } from '@stackmark/engine'
import * as z from 'zod'
import { enoughSamples, modelShape } from '../../operations/model-input.ts'
import { defineJobKind } from '../job-kind.ts'

/** What was said of the guide's precedents beside what they chose. */
export const backtestKind = defineJobKind({
  name: 'backtest',
  place: 'anywhere',
  input: z
    .strictObject({
      kind: z.literal('backtest'),
      label: z.enum(['choice', 'strict']).default('choice').describe('What counts as hybrid: see docs/record.md.'),
      seed: modelShape.seed,
      trials: z.int().min(100).max(10_000).default(1000).describe('Runs of the schedule for each product.'),
      samples: z.int().min(100).max(100_000).default(10_000).describe('Ways to weigh for each product.'),
    })
    .refine(...enoughSamples),
  failures: [],
  prepare: async (_tables, { label, seed, trials, samples }) => ({ label, seed, trials, samples }),
  compute: ({ label, ...counts }, guide, progress) => {
    const products = guide.precedents
    const draws = createDraws(counts.seed, counts.trials)
    const recommendations = products.map((product, at) => {
      progress((0.9 * at) / products.length, `Assessing product ${at + 1} of ${products.length}`)
      return recordedRecommendation(guide, product, { ...counts, draws })
    })
    progress(0.9, 'Cross-validating the model of precedents')
    const result = backtest({ guide, products, recommendations, label, seed: counts.seed })
    const versions = { engineVersion: ENGINE_VERSION, guideVersion: guide.version }
    return JSON.stringify({ ...result, caveats: RECORD_CAVEATS, ...counts, ...versions })
  },
  keep: async (_tables, text, { jobId }) => ({
    file: { fileName: `backtest-${jobId}.json`, mediaType: 'application/json', bytes: new TextEncoder().encode(text) },
  }),
})
