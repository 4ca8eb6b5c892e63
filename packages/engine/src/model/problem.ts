/**
 * A decision problem of any kind, as a file: alternatives measured on criteria, and what is known about the weights.
 * `docs/decide-format.md` explains it with an example. With `cases` each case is a problem of its own that takes what
 * it does not say from the parts around it. Unknown keys are ignored.
 */
export interface Problem extends ProblemParts {
  readonly cases?: readonly ProblemCase[]
}

export interface ProblemCase extends ProblemParts {
  readonly name?: string
}

export interface ProblemParts {
  /** Distinct names; without them a1, a2, … */
  readonly alternatives?: readonly string[]
  /** Without them c1, c2, … */
  readonly criteria?: readonly (string | ProblemCriterion)[]
  /** [alternative][criterion], or samples drawn elsewhere. */
  readonly measurements?: readonly (readonly ProblemCell[])[] | GivenMeasurements
  /** Short for measurements that are all numbers. */
  readonly matrix?: readonly (readonly number[])[]
  /** Criteria whose alternatives are measured together, relative to a baseline; takes the place of their cells. */
  readonly performance?: readonly RelativePerformance[]
  /** What is known about the weights; nothing: any weights, all equally likely. */
  readonly weights?: ProblemWeights | readonly number[]
  /** Short for exact weights. */
  readonly w?: readonly number[]
  /** Short for each criterion's `dir` and `range`. */
  readonly dir?: readonly Direction[]
  readonly ranges?: readonly (readonly [number, number])[]
  /** For criteria that do not say it themselves; starts with `interpolate` (the default) or `clip`. */
  readonly pvfOutOfBounds?: string
}

/** 1: more is better; -1: less is. */
export type Direction = 1 | -1

/**
 * How measurements become partial values (0 worst, 1 best): by `pvf`; else linearly over `range` in the direction of
 * `dir`, where the range is, unless given, the hull of the alternatives' 95% intervals. With none of them the
 * measurements are partial values already.
 */
export interface ProblemCriterion {
  readonly name: string
  readonly pvf?: LinearPvf | PiecewisePvf
  readonly dir?: Direction
  readonly direction?: 'increasing' | 'decreasing'
  readonly range?: readonly [number, number]
}

export interface LinearPvf {
  readonly worst: number
  readonly best: number
  /** Beyond worst and best: go on along the line, or stay at 0 and 1. */
  readonly outOfBounds?: 'interpolate' | 'clip'
}

export interface PiecewisePvf {
  /** Rising. */
  readonly cutoffs: readonly number[]
  readonly values: readonly number[]
  readonly outOfBounds?: 'interpolate' | 'clip'
}

/** A measurement: a number, or a distribution that is independent of the other cells. */
export type ProblemCell =
  | number
  | { readonly type: 'point'; readonly value: number }
  | { readonly type: 'beta'; readonly alpha: number; readonly beta: number }
  | { readonly type: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly type: 'lognormal'; readonly mu: number; readonly sigma: number }
  | { readonly type: 'gamma'; readonly shape: number; readonly scale?: number }
  | { readonly type: 'uniform'; readonly low: number; readonly high: number }
  | { readonly type: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly type: 'pert'; readonly low: number; readonly mode: number; readonly high: number }

/** Measurements drawn elsewhere: `values` in the order iteration, alternative, criterion; `dims` their numbers. */
export interface GivenMeasurements {
  readonly type: 'samples'
  readonly dims: readonly [number, number, number]
  readonly values: readonly number[]
}

/**
 * Effects on a transformed scale: link(measurement) = baseline + effect, the effects jointly normal with means `mu` and
 * covariance `cov`, the baseline common to all alternatives.
 */
export interface RelativePerformance {
  readonly criterion: string
  readonly type: 'relative-normal' | 'relative-logit-normal' | 'relative-cloglog-normal'
  readonly baseline: { readonly mu: number; readonly sigma: number }
  /** By alternative. */
  readonly mu: Readonly<Record<string, number>>
  readonly cov: {
    readonly rownames: readonly string[]
    readonly colnames: readonly string[]
    readonly data: readonly (readonly number[])[]
  }
}

/** A criterion by its name or its index from 0. */
export type CriterionRef = string | number

export type ProblemWeights =
  | { readonly type: 'simplex' }
  /** Most important first; criteria left out come anywhere below. */
  | { readonly type: 'ordinal'; readonly order: readonly CriterionRef[] }
  /** Blocks, most important first, order inside a block unknown; criteria left out come anywhere below. */
  | { readonly type: 'weakOrder'; readonly blocks: readonly (readonly CriterionRef[])[] }
  /** Any weights of the groups, any within each; every criterion in one group. */
  | { readonly type: 'hierarchical'; readonly groups: readonly (readonly CriterionRef[])[] }
  /** Divided by their sum. */
  | { readonly type: 'exact'; readonly w: readonly number[] }
  /** Least and most of each weight; null: no bound. */
  | {
      readonly type: 'bounds'
      readonly lower?: readonly (number | null)[]
      readonly upper?: readonly (number | null)[]
      readonly constraints?: readonly (readonly [CriterionRef, number | null, number | null])[]
    }
  /** [i, j, lo, hi]: lo <= w_i / w_j <= hi; null: no bound. */
  | {
      readonly type: 'ratioBounds'
      readonly constraints: readonly (readonly [CriterionRef, CriterionRef, number | null, number | null])[]
    }
  /** Any linear constraints, within the simplex unless `simplex` is false. */
  | {
      readonly type: 'linear'
      readonly simplex?: boolean
      readonly constraints: readonly {
        readonly label?: string
        readonly coefficients: readonly number[]
        readonly relation: '<=' | '>=' | '='
        readonly bound: number
      }[]
    }
  /** Drawn elsewhere: a row an iteration, or all numbers row by row. */
  | { readonly type: 'samples'; readonly values: readonly (readonly number[])[] | readonly number[] }
