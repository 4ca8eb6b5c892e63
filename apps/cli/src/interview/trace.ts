import type { Brief } from '@stackmark/engine'
import type { Standing } from '@stackmark/report/interview/standing'
import type { Interview } from './interview.ts'

/** An interview as data, for programs. */
export interface Trace {
  readonly brief: Brief
  /** Null where nothing was answered, so that nothing was written. */
  readonly file: string | null
  readonly ended: Interview['ended']
  readonly start: Shares
  readonly steps: readonly {
    readonly question: string
    readonly text: string
    readonly value: number
    readonly answer: string | number | null
    readonly before: Shares
    readonly after: Shares
  }[]
  readonly recommendation: Pick<Standing, 'strength' | 'sentence'> & { readonly option: string | null }
  readonly shares: Shares
}

/** Share of 1 by option. */
type Shares = Readonly<Record<string, number>>

/** The trace of an interview; `file` is where the brief was written, `final` how it stands in the end. */
export function traceOf({ brief, steps, start, ended }: Interview, file: string | null, final: Standing): Trace {
  const { leader, strength, sentence } = final
  return {
    brief,
    file,
    ended,
    start: sharesOf(start),
    steps: steps.map((step) => ({ ...step, before: sharesOf(step.before), after: sharesOf(step.after) })),
    recommendation: { option: leader, strength, sentence },
    shares: sharesOf(final),
  }
}

function sharesOf({ shares }: Standing): Shares {
  return Object.fromEntries(shares.map(({ option, share }) => [option, share]))
}
