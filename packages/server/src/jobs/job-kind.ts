import type { Guide } from '@stackmark/engine'
import type * as z from 'zod'
import type { FailureCode } from '../failures.ts'
import type { JobPlace, JobResult, Tables } from '../store/store.ts'

/** How far a computation is, 0 to 1, and what it does now. */
export type Progress = (part: number, sentence: string) => void

/**
 * Long work of one kind. Only `compute` is long: it runs in a thread of its own, is ended there when the job is
 * cancelled, and gets and gives plain data.
 */
export interface JobKind<Input extends z.ZodType = z.ZodType, Task = unknown, Made = unknown> {
  readonly name: string
  readonly place: JobPlace
  /** With `kind`, by which kinds are told apart. */
  readonly input: Input
  readonly failures: readonly FailureCode[]
  /**
   * What the computation needs of the store. Called at the start too, so that a wrong input is refused at once. Throws a
   * FailureError.
   */
  prepare(tables: Tables, input: z.output<Input>, guide: Guide): Promise<Task>
  compute(task: Task, guide: Guide, progress: Progress): Made | Promise<Made>
  /** Stores what was made, in the transaction that ends the job. */
  keep(tables: Tables, made: Made, world: KeepWorld): Promise<JobResult>
}

export interface KeepWorld {
  readonly jobId: string
  readonly newId: () => string
  readonly now: () => Date
}

/** Keeps the types of its parts together while the compiler infers them. */
export function defineJobKind<Input extends z.ZodType, Task, Made>(
  kind: JobKind<Input, Task, Made>,
): JobKind<Input, Task, Made> {
  return kind
}
