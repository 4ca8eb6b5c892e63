import type { BriefProblem } from './brief-problem.ts'
import { type Path, shownPath } from './path.ts'

/** Nesting and values beyond which no brief goes; both are checked before anything else looks at the data. */
export const deepestLevel = 32
export const mostValues = 50_000

/** Stands for anything JSON has no word for (a Date, a Map, a function): no schema of a brief takes it. */
export const notPlain = Symbol('not plain data')

/**
 * A copy of `data` made of plain mappings, lists and scalars only, in which every field answered `null` or `unknown` is
 * `undefined`: an unknown answer is no answer. Entries of lists are left alone (a list entry is not an answer). Returns
 * a problem where the data is too deep (or contains itself) or too large.
 */
export function plainAnswers(data: unknown): { readonly data: unknown } | { readonly problem: BriefProblem } {
  const seen: { values: number; problem: BriefProblem | null } = { values: 0, problem: null }
  const copy = (value: unknown, path: Path): unknown => {
    seen.values += 1
    if (seen.values > mostValues) seen.problem ??= tooLarge()
    else if (path.length > deepestLevel) seen.problem ??= tooDeep(path)
    if (seen.problem !== null || typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      const entries: unknown[] = []
      for (let index = 0; index < value.length && seen.problem === null; index++) {
        entries.push(copy(value[index], [...path, index]))
      }
      return entries
    }
    if (!isPlain(value)) return notPlain
    const fields: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const field: unknown = Reflect.get(value, key)
      const answer = field === null || field === 'unknown' ? undefined : copy(field, [...path, key])
      // Defined, not assigned: a key `__proto__` must stay a key.
      Object.defineProperty(fields, key, { value: answer, enumerable: true, configurable: true, writable: true })
    }
    return fields
  }
  const plain = copy(data, [])
  return seen.problem === null ? { data: plain } : { problem: seen.problem }
}

export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // Plain objects of another realm have another Object.prototype, which is as much the end of the chain.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function tooLarge(): BriefProblem {
  const message = `A brief has at most ${mostValues} values.`
  return { code: 'BRIEF_TOO_LARGE', path: '', found: null, allowed: [`at most ${mostValues} values`], message }
}

function tooDeep(path: Path): BriefProblem {
  const message = `A brief is nested at most ${deepestLevel} levels deep.`
  const allowed = [`at most ${deepestLevel} levels`]
  return { code: 'BRIEF_TOO_DEEP', path: shownPath(path.slice(0, 4)), found: null, allowed, message }
}
