import type { Guide } from '@stackmark/engine'
import type * as z from 'zod'
import type { Access, Caller } from './access/caller.ts'
import type { FailureCode } from './failures.ts'
import type { Enquiries } from './handover/enquiries.ts'
import type { Handover } from './handover/settings.ts'
import type { Model } from './model/model.ts'
import type { Store, Tables } from './store/store.ts'

/**
 * Something Stackmark can do, stated once; REST, MCP and the command line are renderings of it. Its file holds one of
 * these and nothing that knows how it is called.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** A verb and a noun: `createProject`. */
  readonly name: string
  /** What it does and when one would use it: all that an assistant knows of it. */
  readonly description: string
  /** `read` changes nothing, `create` makes something new at each call (unless it carries a key), `change` does not. */
  readonly kind: 'read' | 'create' | 'change'
  /** Takes away what somebody may miss, even where it can be brought back. */
  readonly destructive?: true
  /** Reaches others than whoever calls it, and anew at each call. */
  readonly outward?: true
  /** Who may call it. */
  readonly access: Access
  /** For people only, not for what carries a token of theirs. */
  readonly personal?: true
  readonly input: Input
  readonly output: Output
  /** What it may fail with beside INPUT_INVALID, KEY_REUSED and the codes of the store. */
  readonly failures: readonly FailureCode[]
  /** Rejects with a FailureError for what is expected to go wrong; `perform` makes it a value. */
  readonly run: (context: Context, input: z.output<Input>) => Promise<Given<z.input<Output>>>
}

/** A value as it comes from the engine and the store, which give nothing away to be changed. */
export type Given<T> = T extends object ? { readonly [Key in keyof T]: Given<T[Key]> } : T

/** What an operation gets of the world. */
export interface Context {
  readonly guide: Guide
  /** Runs the model under that guide; operations never call the engine's runs themselves. */
  readonly model: Model
  readonly caller: Caller
  readonly now: () => Date
  readonly newId: () => string
  /** 256 bits that nobody can guess, as text for addresses. */
  readonly newSecret: () => string
  /** Where briefs and assessments may be sent; the operator's decision. */
  readonly handovers: readonly Handover[]
  /** Where strangers may write to; null where nobody is to be written to. */
  readonly enquiries: Enquiries | null
  readonly fetch: typeof fetch
  readonly read: <T>(work: (tables: Tables) => Promise<T>) => Promise<T>
  /**
   * All of `work` is kept, or nothing where it rejects. In a creation that carries a key, the answer is kept with it: a
   * creation therefore writes once, and returns what it wrote.
   */
  readonly write: <T>(work: (tables: Tables) => Promise<T>) => Promise<T>
  readonly openShare: Store['openShare']
  readonly admission: Store['admission']
}

/** Keeps the types of the schemas together while the compiler infers them. */
export function defineOperation<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
): Operation<Input, Output> {
  return operation
}
