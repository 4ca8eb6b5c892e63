import type { Brief, History, Preview } from '@stackmark/engine'

/* What the page and the thread of the model say to each other. */

export type Asked =
  | {
      readonly kind: 'open'
      readonly guidePath: string
      readonly history: History | null
      readonly stages: readonly Stage[]
    }
  | { readonly kind: 'ask'; readonly id: number; readonly brief: Brief }

export type Answered =
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly stage: Stage
      readonly preview: Preview
      readonly ms: number
    }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

/** How thoroughly the model is asked. */
export interface Stage {
  readonly trials: number
  readonly samples: number
}

/** At once, then better: what people see while they answer. */
export const quickStages: readonly Stage[] = [
  { trials: 200, samples: 2000 },
  { trials: 1000, samples: 10_000 },
]
/** As an assessment is computed and stored. */
export const wholeStages: readonly Stage[] = [{ trials: 10_000, samples: 100_000 }]
