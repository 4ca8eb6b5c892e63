import { confidenceFactors } from '../decide/confidence-factors.ts'
import { exactHeadToHead } from '../decide/head-to-head.ts'
import { driversOf } from '../estimate/drivers.ts'
import type { OptionSimulation } from '../estimate/option-run.ts'
import type { DecisionDetail, HeadToHead, OptionResult, Quantiles, Recommendation } from '../model/index.ts'
import { quantilesOf } from '../stats/quantiles.ts'
import type { Evaluation } from './evaluate.ts'
import { commonSetting } from './hiring-roles.ts'
import { type MeanShares, sharesAtMean } from './mean-shares.ts'
import { currencyOf, dollarsPer, inCurrency } from './money.ts'
import { LEAN_SHARE, RELEVANT_GAP, STRONG_SHARE, strengthOf, verdictSentence } from './wording.ts'

/** Every option with its shares, its estimate and its odds; excluded ones keep their estimate and lose their share. */
export function optionResults(evaluation: Evaluation): OptionResult[] {
  const { simulation, cells, included, result, input } = evaluation
  const { index, brief } = input
  const alone = weightsOnly(evaluation)
  const confidence = confidenceFactors({
    centralWeights: result.centralWeights,
    values: evaluation.values,
    rows: input.trials,
    alternatives: included.length,
    criteria: cells.criteria.length,
  })
  const currency = currencyOf(brief)
  const odds = oddsIn(evaluation)
  const runCost = cells.criteria.findIndex((criterion) => criterion.measure === 'run-cost')
  return simulation.options.map((option, at): OptionResult => {
    const alternative = included.indexOf(at)
    const central = result.centralWeights[alternative] ?? null
    const ranks = result.rankAcceptability[alternative]
    const { weeks, cost, deadlineProbability, budgetProbability } = odds(option)
    return {
      id: option.option.id,
      name: option.option.name,
      variant: variantOf(option),
      share: ranks?.[0] ?? 0,
      shareWeightsOnly: alone[alternative] ?? 0,
      ...(alternative < 0 ? { excludedBy: 'constraints.exclude' } : {}),
      plan: { weeks: quantilesOf(option.plan) },
      weeks,
      hours: quantilesOf(option.hours),
      cost,
      costBySkill: simulation.skills
        .map((skill, column) => ({
          skill,
          hours: option.meanHoursBySkill[column] as number,
          cost: (option.meanCostBySkill[column] as number) / dollarsPer(index, currency),
        }))
        .filter(({ hours }) => hours > 0),
      runCostMonthly: { ...inCurrency(index, runCostOf(evaluation, at, runCost), currency), currency },
      deadlineProbability,
      budgetProbability,
      drivers: driversOf(simulation, option),
      rankAcceptability: ranks ? [...ranks] : [],
      centralWeights: central
        ? Object.fromEntries(cells.criteria.map(({ id }, column) => [id, central[column] as number]))
        : null,
      confidenceFactor: confidence[alternative] ?? null,
      meanValue: result.meanTotals[alternative] ?? 0,
    }
  })
}

/** Time and money of an option, and whether both will do. */
export type Odds = Pick<OptionResult, 'weeks' | 'cost' | 'deadlineProbability' | 'budgetProbability'>

export function oddsIn({ input: { index, brief } }: Evaluation): (option: OptionSimulation) => Odds {
  const currency = currencyOf(brief)
  const budget = brief.budget && brief.budget.amount * dollarsPer(index, brief.budget.currency)
  return ({ weeks, cost }) => ({
    weeks: quantilesOf(weeks),
    cost: { ...inCurrency(index, quantilesOf(cost), currency), currency },
    deadlineProbability: brief.deadline ? shareBelow(weeks, brief.deadline.weeks) : null,
    budgetProbability: budget === undefined ? null : shareBelow(cost, budget),
  })
}

export function recommend(evaluation: Evaluation): Omit<Recommendation, 'restsOn'> {
  const { included, leader, result, input } = evaluation
  const options = included.map((at) => input.index.options[at])
  const firsts = result.rankAcceptability.map((ranks) => ranks[0] ?? 0)
  const share = firsts[leader] ?? 0
  const tied = firsts.filter((first) => first === share).length > 1
  const strength = strengthOf(share, leadOf(evaluation))
  const second = firsts.map((first, at) => ({ first, at })).sort((a, b) => b.first - a.first)[1]
  const name = options[leader]?.name ?? ''
  return {
    option: tied ? null : (options[leader]?.id ?? null),
    strength,
    sentence: verdictSentence(strength, name, share, tied || !second ? null : (options[second.at]?.name ?? null)),
  }
}

/** At mean cells, over the weights alone. */
export function headToHead(evaluation: Evaluation): HeadToHead[] {
  const { included, input, meanValues, priorities } = evaluation
  const pairwise = atMeanCells(evaluation).pairwiseWinning
  const id = (alternative: number) => input.index.options[included[alternative] as number]?.id ?? ''
  return included.flatMap((_, a) =>
    included.flatMap((_other, b): HeadToHead[] => {
      if (b <= a) return []
      return [
        {
          a: id(a),
          b: id(b),
          winShare: pairwise[a]?.[b] as number,
          exact: exactShare(meanValues[a] as Float64Array, meanValues[b] as Float64Array, priorities),
        },
      ]
    }),
  )
}

function exactShare(a: Float64Array, b: Float64Array, { groups, ranking }: Evaluation['priorities']): number | null {
  const difference = Array.from(a, (value, at) => value - (b[at] as number))
  if (groups) return exactHeadToHead(difference, { type: 'hierarchical', groups })
  if (ranking) return exactHeadToHead(difference, { type: 'ordinal', order: ranking })
  return null
}

export function decisionDetail(evaluation: Evaluation): DecisionDetail {
  const { cells, meanWeights, result, priorities } = evaluation
  return {
    criteria: cells.criteria.map(({ id, name, group }, at) => ({
      id,
      name,
      group,
      meanWeight: meanWeights[at] as number,
    })),
    weights: priorities.description,
    pairwiseWinning: result.pairwiseWinning.map((row) => [...row]),
    choiceEntropyBits: result.choiceEntropyBits,
    rankingEntropyBits: result.rankingEntropyBits,
    gap: leadOf(evaluation),
    strongAt: STRONG_SHARE,
    leanAt: LEAN_SHARE,
    relevantGap: RELEVANT_GAP,
  }
}

/** Difference of mean values between the leader and the best of the others. */
function leadOf({ result, leader }: Evaluation): number {
  const others = [...result.meanTotals].filter((_, at) => at !== leader)
  return others.length === 0 ? 1 : (result.meanTotals[leader] as number) - Math.max(...others)
}

function weightsOnly(evaluation: Evaluation): readonly number[] {
  return atMeanCells(evaluation).first
}

const meanRuns = new WeakMap<Evaluation, MeanShares>()

function atMeanCells(evaluation: Evaluation): MeanShares {
  const known = meanRuns.get(evaluation)
  if (known) return known
  const { meanValues, priorities } = evaluation
  const made = sharesAtMean(priorities.weights, meanValues)
  meanRuns.set(evaluation, made)
  return made
}

function variantOf(option: OptionSimulation): string | null {
  return option.shapes.names[commonSetting(option).shapeIndex] ?? null
}

function runCostOf({ cells }: Evaluation, option: number, criterion: number): Quantiles {
  const column = cells.measured[option]?.[criterion]?.raw
  return column ? quantilesOf(column) : { p10: 0, p50: 0, p80: 0, p90: 0 }
}

function shareBelow(values: Float64Array, limit: number): number {
  let below = 0
  for (const value of values) if (value <= limit) below++
  return below / values.length
}
