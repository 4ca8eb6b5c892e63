import stored from './examples.json' with { type: 'json' }
import type { MediaTypeObject } from './problems.ts'

/** A call that was really made: what was sent and what came back. A test makes all of them again. */
export interface Example {
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly response?: unknown
  /** The operation whose answer is this one's too. */
  readonly sameAs?: string
}

const examples: Readonly<Record<string, Example>> = stored

/** Longer answers have an address of their own, so that the document stays readable. */
const longestChars = 6000

export function exampleOf(name: string): Example {
  return (Object.hasOwn(examples, name) ? examples[name] : undefined) ?? {}
}

/** The answers that the document refers to instead of holding them, by the operation they are kept under. */
export const longAnswers: ReadonlyMap<string, string> = new Map(
  Object.entries(examples).flatMap(([name, { response }]) => {
    const text = JSON.stringify(response) ?? ''
    return text.length > longestChars ? [[name, text] as const] : []
  }),
)

export function examplesOf(name: string): Pick<MediaTypeObject, 'examples'> {
  const { sameAs, response } = exampleOf(name)
  const kept = sameAs ?? name
  if (longAnswers.has(kept)) return { examples: { example: { externalValue: `/api/examples/${kept}.json` } } }
  return response === undefined ? {} : { examples: { example: { value: response } } }
}
