import {
  type AssessInput,
  type Assessment,
  assess,
  type Brief,
  DEFAULT_SAMPLES,
  DEFAULT_TRIALS,
  type Guide,
} from '@stackmark/engine'
import { type AnswerDifference, briefDifferences } from './brief-differences.ts'

/** One side of a comparison: a brief with its assessment, or an assessment from a file alone. */
export interface Side {
  readonly file: string
  readonly brief: Brief | null
  readonly assessment: Assessment
}

/** What a change of answers does to the option that is ahead on the first side. */
export interface Effect {
  /** Share of that option, before and after. */
  readonly share: readonly [before: number, after: number]
  /** Its median weeks and cost. */
  readonly weeks: readonly [before: number, after: number]
  readonly cost: readonly [before: number, after: number]
  /** Who is ahead after the change. */
  readonly ahead: string | null
}

export interface Comparison {
  readonly a: SideSummary
  readonly b: SideSummary
  /** The option whose share the effects are told of. */
  readonly option: string
  /** Null where a side is an assessment without its brief. */
  readonly answers:
    | readonly {
        readonly id: string
        readonly name: string
        readonly from: string | null
        readonly to: string | null
        readonly effect: Effect
      }[]
    | null
  /** All differing answers together; null where there is none. */
  readonly together: Effect | null
}

export interface SideSummary {
  readonly file: string
  readonly name: string | null
  readonly recommendation: Assessment['recommendation']
  readonly options: readonly Pick<
    Assessment['options'][number],
    'id' | 'name' | 'share' | 'weeks' | 'cost' | 'deadlineProbability' | 'budgetProbability' | 'excludedBy'
  >[]
  readonly guideVersion: string
  readonly inputHash: string
}

/** Most that the runs take that find out what each answer does: on common draws, so that few trials suffice. */
const mostEffect = { trials: 1000, samples: 10_000 } as const

/**
 * What differs between two sides, and which answer caused how much: each differing answer of the second is put into the
 * first alone, then all of them.
 */
export function compareSides(a: Side, b: Side, guide: Guide, input: Omit<AssessInput, 'brief' | 'guide'>): Comparison {
  const option = a.assessment.recommendation.option ?? mostShare(a.assessment)
  const differences = a.brief === null || b.brief === null ? null : briefDifferences(a.brief, b.brief, guide)
  const trials = Math.min(input.trials ?? DEFAULT_TRIALS, mostEffect.trials)
  const samples = Math.min(input.samples ?? DEFAULT_SAMPLES, mostEffect.samples)
  const run = (brief: Brief) => assess({ ...input, trials, samples, brief, guide })
  const needed = a.brief !== null && differences !== null && differences.length > 0
  const before = needed && a.brief !== null ? run(a.brief) : null
  const effectOf = (after: Assessment) => effect(before ?? after, after, option)
  return {
    a: summary(a),
    b: summary(b),
    option,
    answers:
      differences?.map(({ changed, id, name, from, to }: AnswerDifference) => ({
        id,
        name,
        from,
        to,
        effect: effectOf(run(changed)),
      })) ?? null,
    together: needed && b.brief !== null ? effectOf(run(b.brief)) : null,
  }
}

function mostShare({ options }: Assessment): string {
  return options.toSorted((x, y) => y.share - x.share)[0]?.id ?? ''
}

function effect(before: Assessment, after: Assessment, option: string): Effect {
  const [x, y] = [before, after].map(({ options }) => options.find(({ id }) => id === option))
  return {
    share: [x?.share ?? 0, y?.share ?? 0],
    weeks: [x?.weeks.p50 ?? 0, y?.weeks.p50 ?? 0],
    cost: [x?.cost.p50 ?? 0, y?.cost.p50 ?? 0],
    ahead: after.recommendation.option,
  }
}

function summary({ file, assessment }: Side): SideSummary {
  return {
    file,
    name: assessment.brief.name,
    recommendation: assessment.recommendation,
    options: assessment.options.map(
      ({ id, name, share, weeks, cost, deadlineProbability, budgetProbability, excludedBy }) => ({
        id,
        name,
        share,
        weeks,
        cost,
        deadlineProbability,
        budgetProbability,
        ...(excludedBy === undefined ? {} : { excludedBy }),
      }),
    ),
    guideVersion: assessment.guideVersion,
    inputHash: assessment.inputHash,
  }
}
