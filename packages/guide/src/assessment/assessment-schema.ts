import * as z from 'zod'
import { ids, prose } from '../schema/text.ts'
import { decision, estimate } from './detail.ts'
import { cell, costBySkill, money, quantiles, share } from './parts.ts'
import { precedents } from './precedents.ts'

const recommendation = z
  .strictObject({
    option: z.string().nullable().describe('Comes first most often; null where two are level.'),
    strength: z.enum(['strong', 'lean', 'toss-up']),
    sentence: prose,
    restsOn: z
      .strictObject({ measured: share, sourced: share, fitted: share, judged: share })
      .describe('Part of what sets the first two apart that rests on each basis; sums to 1.'),
  })
  .describe('The answer in one sentence.')

const driver = z.strictObject({
  input: z.string(),
  name: prose,
  share: share.describe('Share of the variance of the weeks that this input explains.'),
  weeksWhenLow: z.number(),
  weeksWhenHigh: z.number(),
})

const option = z.strictObject({
  id: z.string(),
  name: prose,
  variant: z.string().nullable().describe('The shape of the option that the answers select most often.'),
  share: share.describe('Share of trials in which it comes first: weights, cells and unanswered answers together.'),
  shareWeightsOnly: share.describe('The same with every cell held at its mean.'),
  excludedBy: z.string().exactOptional().describe('The path of the brief that leaves it out.'),
  plan: z.strictObject({ weeks: quantiles }).describe('Without overrun.'),
  weeks: quantiles,
  hours: quantiles,
  cost: money,
  costBySkill: z.array(costBySkill),
  runCostMonthly: money,
  deadlineProbability: share.nullable().describe('Null where the brief names no deadline.'),
  budgetProbability: share.nullable().describe('Null where the brief names no budget.'),
  drivers: z.array(driver),
  rankAcceptability: z.array(share).describe('Share of trials at rank 1, 2, …; empty for an option left out.'),
  centralWeights: z.record(z.string(), share).nullable().describe('Mean weights of the trials it wins.'),
  confidenceFactor: share.nullable().describe('Probability that it is first at its own central weights.'),
  meanValue: z.number(),
})

const headToHead = z.strictObject({ a: z.string(), b: z.string(), winShare: share, exact: share.nullable() })

const contribution = z.strictObject({
  criterion: z.string(),
  option: z.string(),
  value: z.number().describe('Mean weight times mean value.'),
  weight: share,
  basis: cell.shape.basis,
  sources: ids,
})

const flips = z
  .strictObject({
    answers: z.array(
      z.strictObject({
        to: z.string(),
        changes: z.array(z.strictObject({ question: z.string(), from: z.string(), to: z.string(), label: z.string() })),
        share,
      }),
    ),
    weight: z.strictObject({ criterion: z.string(), to: z.string(), from: share, at: share }).exactOptional(),
    tried: z.int().nonnegative(),
    depth: z.int().nonnegative(),
    untried: ids.describe('Answers left as they are: what exists already, and what the brief spells out by itself.'),
  })
  .describe('The fewest changed answers that put another option first, and the one weight that would.')

const answers = z.array(z.strictObject({ value: z.union([z.string(), z.number()]), label: z.string() }))

const nextQuestion = z
  .strictObject({
    id: z.string(),
    text: prose,
    why: prose,
    answers,
    value: z.number(),
    entropyGain: z.number(),
  })
  .nullable()
  .describe('The open question whose answer is worth most; null where none is worth asking.')

const questionValue = z.strictObject({
  id: z.string(),
  value: z.number().describe('Expected gain in value (0-1 scale) of knowing the answer.'),
  entropyGain: z.number().describe("Expected fall of the leader's entropy in bits."),
  shares: z.array(
    z.strictObject({
      answer: z.union([z.string(), z.number()]),
      label: z.string(),
      probability: share,
      shares: z.record(z.string(), share),
    }),
  ),
})

const stagedWay = z.strictObject({
  now: z.string(),
  later: z.string(),
  trigger: prose,
  addedCost: money,
  addedWeeks: quantiles,
})

const stackPick = z.strictObject({
  option: z.string(),
  need: z.string(),
  name: prose,
  pick: prose,
  reason: prose,
  alternatives: ids,
  facts: ids,
})

const evidenceLine = z.strictObject({
  claim: z.string(),
  statement: prose,
  verdict: z.enum(['held', 'did-not-hold', 'not-measured', 'published', 'estimated']),
  figure: prose,
  sources: ids,
})

const difference = z
  .strictObject({
    a: z.string(),
    b: z.string(),
    weeks: quantiles,
    cost: money,
    fasterProbability: share,
    cheaperProbability: share,
  })
  .describe('a minus b on common draws.')

const hiringRole = z.strictObject({
  option: z.string(),
  role: prose,
  language: z.string().nullable(),
  region: z.string().nullable(),
  why: prose,
  pool: share.nullable(),
  rateUsdPerHour: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  facts: ids,
})

/** An assessment as `--json` prints it: the same shape as the engine's type, which a test proves both ways. */
export const assessmentSchema = z.strictObject({
  brief: z.strictObject({ name: z.string().nullable(), summary: z.string().nullable() }),
  recommendation,
  options: z.array(option),
  headToHead: z.array(headToHead),
  contributions: z.array(contribution),
  flips,
  sufficient: ids.nullable(),
  nextQuestion,
  questions: z.array(questionValue),
  staged: z.array(stagedWay),
  precedents: precedents.nullable(),
  stack: z.array(stackPick),
  evidence: z.array(evidenceLine),
  misconceptions: z.array(
    z.strictObject({
      id: z.string(),
      saying: prose,
      answer: prose,
      facts: ids,
      cell: cell.pick({ option: true, criterion: true, raw: true, unit: true }),
    }),
  ),
  differences: z.array(difference),
  decision,
  estimate,
  hiring: z.array(hiringRole),
  cells: z.array(cell),
  derived: z.array(z.strictObject({ path: z.string(), value: quantiles, unit: z.string(), from: prose })),
  facts: z.array(z.strictObject({ id: z.string(), sources: ids })),
  unknown: ids,
  seed: z.number(),
  trials: z.int().positive(),
  samples: z.int().positive(),
  engineVersion: z.string(),
  guideVersion: z.string(),
  inputHash: z.string().regex(/^[\da-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'),
})
