import type { Basis } from './guide.ts'
import type { Precedents } from './precedents.ts'

/** P10, P50, P80 and P90 of a quantity over the trials. */
export interface Quantiles {
  readonly p10: number
  readonly p50: number
  readonly p80: number
  readonly p90: number
}

export type Strength = 'strong' | 'lean' | 'toss-up'

/** The whole answer. Its names are a published contract: see `docs/schema/assessment.schema.json`. */
export interface Assessment {
  readonly brief: { readonly name: string | null; readonly summary: string | null }
  readonly recommendation: Recommendation
  readonly options: readonly OptionResult[]
  /** At mean cells: share of weightings in which `a` is worth more than `b`; exact where the weights allow it. */
  readonly headToHead: readonly HeadToHead[]
  readonly contributions: readonly Contribution[]
  readonly flips: Flips
  /** The smallest set of known answers that alone decide the result; null where none smaller than all does. */
  readonly sufficient: readonly string[] | null
  readonly nextQuestion: NextQuestion | null
  readonly questions: readonly QuestionValue[]
  readonly staged: readonly StagedWay[]
  /** What comparable products chose; null where the guide has no precedents. */
  readonly precedents: Precedents | null
  readonly stack: readonly StackPick[]
  readonly evidence: readonly EvidenceLine[]
  readonly misconceptions: readonly {
    /** The brief's own figure: the cell that answers it. */
    readonly cell: Pick<Cell, 'option' | 'criterion' | 'raw' | 'unit'>
    readonly id: string
    readonly saying: string
    readonly answer: string
    readonly facts: readonly string[]
  }[]
  readonly differences: readonly Difference[]
  readonly decision: DecisionDetail
  readonly estimate: EstimateDetail
  readonly hiring: readonly HiringRole[]
  readonly cells: readonly Cell[]
  readonly derived: readonly DerivedInput[]
  readonly facts: readonly { readonly id: string; readonly sources: readonly string[] }[]
  /** Ids of the questions nobody has answered. */
  readonly unknown: readonly string[]
  readonly seed: number
  readonly trials: number
  readonly samples: number
  readonly engineVersion: string
  readonly guideVersion: string
  readonly inputHash: string
}

export interface Recommendation {
  /** The option that comes first most often; in a toss-up merely the one that happens to be ahead. */
  readonly option: string | null
  readonly strength: Strength
  readonly sentence: string
  /** Part of the verdict that rests on each basis; sums to 1. */
  readonly restsOn: Readonly<Record<Basis, number>>
}

export interface OptionResult {
  readonly id: string
  readonly name: string
  /** The shape of the option that the brief's answers select most often. */
  readonly variant: string | null
  /** Share of trials (weights, cells and unanswered answers together) in which the option comes first. */
  readonly share: number
  readonly shareWeightsOnly: number
  readonly excludedBy?: string
  /** Without overrun: as if the estimates of the items were right on the whole. */
  readonly plan: { readonly weeks: Quantiles }
  readonly weeks: Quantiles
  readonly hours: Quantiles
  readonly cost: Quantiles & { readonly currency: string }
  readonly costBySkill: readonly { readonly skill: string; readonly hours: number; readonly cost: number }[]
  readonly runCostMonthly: Quantiles & { readonly currency: string }
  /** Null where the brief names no deadline (budget). */
  readonly deadlineProbability: number | null
  readonly budgetProbability: number | null
  readonly drivers: readonly Driver[]
  /** Rank acceptability: share of trials at rank 1, 2, … */
  readonly rankAcceptability: readonly number[]
  /** Mean weights of the trials the option wins, by criterion; null where it never wins. */
  readonly centralWeights: Readonly<Record<string, number>> | null
  /** Probability that it is first at its own central weights. */
  readonly confidenceFactor: number | null
  readonly meanValue: number
}

/** Share of an outcome's variance that an input explains (squared rank correlation, normalised to sum to 1). */
export interface Driver {
  readonly input: string
  readonly name: string
  readonly share: number
  /** Median weeks when the input is in its lowest and highest fifth. */
  readonly weeksWhenLow: number
  readonly weeksWhenHigh: number
}

export interface HeadToHead {
  readonly a: string
  readonly b: string
  readonly winShare: number
  readonly exact: number | null
}

export interface Contribution {
  readonly criterion: string
  readonly option: string
  /** Mean weight times mean value: what the criterion adds to the option's total. */
  readonly value: number
  readonly weight: number
  readonly basis: Basis
  readonly sources: readonly string[]
}

export interface Flips {
  /** Fewest changed answers that put another option first, each confirmed by running the model again. */
  readonly answers: readonly Flip[]
  readonly weight?: WeightFlip
  /** How many changes were tried, and the largest subset size looked at. */
  readonly tried: number
  readonly depth: number
  /** Answers that were left as they are: what exists already, and what the brief spells out by itself. */
  readonly untried: readonly string[]
}

export interface Flip {
  readonly to: string
  readonly changes: readonly {
    readonly question: string
    readonly from: string
    readonly to: string
    readonly label: string
  }[]
  /** Share of the new leader after the change. */
  readonly share: number
}

/** The one weight that, raised (or lowered) with the others in proportion, ties the leader with another option. */
export interface WeightFlip {
  readonly criterion: string
  readonly to: string
  readonly from: number
  readonly at: number
}

export interface NextQuestion {
  readonly id: string
  readonly text: string
  readonly why: string
  readonly answers: readonly { readonly value: string | number; readonly label: string }[]
  /** Expected gain in value (0–1 scale) of knowing the answer: EVPPI. */
  readonly value: number
  /** Expected fall of the winner's entropy in bits. */
  readonly entropyGain: number
}

export interface QuestionValue {
  readonly id: string
  readonly value: number
  readonly entropyGain: number
  /** Share of each option by answer. */
  readonly shares: readonly {
    readonly answer: string | number
    readonly label: string
    readonly probability: number
    readonly shares: Readonly<Record<string, number>>
  }[]
}

export interface StagedWay {
  readonly now: string
  readonly later: string
  readonly trigger: string
  readonly addedCost: Quantiles & { readonly currency: string }
  readonly addedWeeks: Quantiles
}

export interface StackPick {
  readonly option: string
  readonly need: string
  readonly name: string
  readonly pick: string
  readonly reason: string
  readonly alternatives: readonly string[]
  readonly facts: readonly string[]
}

export interface EvidenceLine {
  readonly claim: string
  readonly statement: string
  readonly verdict: 'held' | 'did-not-hold' | 'not-measured' | 'published' | 'estimated'
  readonly figure: string
  readonly sources: readonly string[]
}

/** `a` minus `b` on common draws. */
export interface Difference {
  readonly a: string
  readonly b: string
  readonly weeks: Quantiles
  readonly cost: Quantiles & { readonly currency: string }
  /** Probability that `a` takes fewer weeks (costs less). */
  readonly fasterProbability: number
  readonly cheaperProbability: number
}

export interface DecisionDetail {
  readonly criteria: readonly {
    readonly id: string
    readonly name: string
    readonly group: string
    readonly meanWeight: number
  }[]
  readonly weights: string
  readonly pairwiseWinning: readonly (readonly number[])[]
  readonly choiceEntropyBits: number
  readonly rankingEntropyBits: number
  /** Difference of mean values between the leader and the runner-up (0–1 scale). */
  readonly gap: number
  readonly strongAt: number
  readonly leanAt: number
  readonly relevantGap: number
}

export interface EstimateDetail {
  readonly items: readonly WorkItem[]
  readonly scopeBasis: 'brief' | 'product-type' | 'drawn'
  readonly referenceClass: string
  readonly overrun: OverrunDetail | null
  readonly team: readonly {
    readonly name: string
    readonly skills: readonly string[]
    readonly languages: readonly string[]
    readonly hoursPerWeek: number
  }[]
  readonly constants: readonly {
    readonly id: string
    readonly value: number
    readonly unit: string
    readonly basis: Basis
    readonly meaning: string
  }[]
  /** How the spread of the option-specific factor moves the leader's share: share at half, stated and double. */
  readonly optionSpread: { readonly stated: number; readonly leadAtHalf: number; readonly leadAtDouble: number }
}

/** How projects end beside their estimate: actual over estimate, by the class's lognormal and as drawn here. */
export interface OverrunDetail {
  readonly referenceClass: string
  readonly classProjects: number
  readonly ownProjects: number
  /** Weight of the class in the middle of what is drawn: 1 without own projects, falling towards 0. */
  readonly classWeight: number
  /** Factor on the class's log-sd for a company that is not in it. */
  readonly widening: number
  readonly curves: readonly { readonly probability: number; readonly found: number; readonly used: number }[]
}

export interface WorkItem {
  readonly id: string
  readonly feature: string
  readonly name: string
  readonly skill: string
  /** Mean hours over the trials before and (by option) after coverage. */
  readonly hours: number
  readonly byOption: Readonly<Record<string, number>>
  readonly facts: readonly string[]
}

export interface HiringRole {
  readonly option: string
  readonly role: string
  readonly language: string | null
  readonly region: string | null
  readonly why: string
  /** Share of developers who could fill it. */
  readonly pool: number | null
  readonly rateUsdPerHour: { readonly low: number; readonly high: number } | null
  readonly facts: readonly string[]
}

/** One (option, criterion): its distribution, its value on the criterion's scale, and where it came from. */
export interface Cell {
  readonly option: string
  readonly criterion: string
  readonly raw: Quantiles
  readonly unit: string
  readonly meanValue: number
  readonly basis: Basis
  readonly how: string
  readonly facts: readonly string[]
  readonly answers: readonly string[]
  readonly constants: readonly string[]
}

/** A technical input worked out from what a founder knows; can be overridden in the brief. */
export interface DerivedInput {
  readonly path: string
  readonly value: Quantiles
  readonly unit: string
  readonly from: string
}
