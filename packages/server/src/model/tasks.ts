import { type AssessInput, assess, type Brief, type Guide, preview } from '@stackmark/engine'
import { type Comparison, compareSides } from '@stackmark/report/comparison'
import { estimateOf } from '@stackmark/report/estimate-of'

/** What a run is of; whoever runs it has the guide. */
export type ModelRun = Omit<AssessInput, 'guide' | 'guideHash'>

/** A side of a comparison as it is stored; the brief is null where the guide no longer takes it. */
export interface StoredSide {
  readonly file: string
  readonly brief: Brief | null
  /** An assessment as JSON. */
  readonly document: string
}

/**
 * What the model is asked: functions of plain data to plain data, so that a thread of its own can run them. Long enough
 * to hold the event loop, each of them.
 */
export const modelTasks = {
  /** The assessment as JSON, since it is stored and sent as that, and a text passes between threads as it is. */
  assess: (guide: Guide, run: ModelRun) => {
    const assessment = assess({ ...run, guide })
    const { guideVersion, engineVersion, seed } = assessment
    return { guideVersion, engineVersion, seed, document: JSON.stringify(assessment) }
  },
  estimate: (guide: Guide, run: ModelRun) => estimateOf(assess({ ...run, guide })),
  preview: (guide: Guide, run: ModelRun) => preview({ ...run, guide }),
  compare: (guide: Guide, { a, b, seed }: { a: StoredSide; b: StoredSide; seed: number }): Comparison =>
    compareSides(sideOf(a), sideOf(b), guide, { seed }),
} as const

function sideOf({ file, brief, document }: StoredSide) {
  return { file, brief, assessment: JSON.parse(document) }
}

export type ModelTasks = typeof modelTasks
export type TaskName = keyof ModelTasks
export type TaskInput<Name extends TaskName> = Parameters<ModelTasks[Name]>[1]
export type TaskOutput<Name extends TaskName> = ReturnType<ModelTasks[Name]>
