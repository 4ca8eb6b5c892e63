import type * as z from 'zod'
import type { Result } from '../failures.ts'
import { withSignal } from '../model/model.ts'
import type { Given, Operation } from '../operation.ts'
import { perform, type World } from '../perform.ts'

/** Calls an operation for whoever is connected; resolves with failures, rejects for mistakes of ours. */
export type Call = <Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  input: unknown,
  /** Gives a run of the model up. */
  signal?: AbortSignal,
) => Promise<Result<Given<z.input<Output>>>>

/** Calls within one workspace. */
export function callerIn(world: World): Call {
  return (operation, input, signal) => {
    const { model } = world
    return perform(operation, { ...world, model: signal === undefined ? model : withSignal(model, signal) }, input)
  }
}
