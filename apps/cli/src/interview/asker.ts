import type { Read } from './free-answers.ts'

/** What a person says to a question. `enough`: no more questions; `cancel`: the person leaves (Ctrl-C). */
export type Reply<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'enough' }
  | { readonly kind: 'cancel' }

export interface Choice<Value> {
  readonly text: string
  /** Plain sentences below the question. */
  readonly notes: readonly string[]
  readonly answers: readonly { readonly value: Value; readonly label: string }[]
  /** Another answer in the person's own words, where the question takes one. */
  readonly free?: { readonly label: string; readonly example: string; readonly read: (text: string) => Read<Value> }
  /** Words for the ways around an answer; left out: this way is closed. */
  readonly unknown?: string
  readonly enough?: string
}

export interface Writing<Value> {
  readonly text: string
  readonly example: string
  /** An empty line leaves the question open (`unknown`). */
  readonly read: (text: string) => Read<Value>
}

export interface Selection {
  readonly text: string
  readonly notes: readonly string[]
  readonly items: readonly { readonly id: string; readonly label: string; readonly hint: string }[]
  readonly chosen: readonly string[]
}

/** Whoever puts questions to a person: a terminal with a keyboard, or plain lines. */
export interface Asker {
  readonly say: (text: string) => void
  readonly choose: <Value>(choice: Choice<Value>) => Promise<Reply<Value>>
  readonly write: <Value>(writing: Writing<Value>) => Promise<Reply<Value>>
  readonly select: (selection: Selection) => Promise<Reply<readonly string[]>>
}
