import type { z } from 'zod'
import { nearestName } from '../nearest-name.ts'
import { type Problem, type ProblemCode, problem } from '../problem.ts'

type Issue = z.core.$ZodIssue

/** Where an entry stands, for the problems found in it. */
export interface Place {
  readonly file: string
  /** `facts[3]`. */
  readonly path: string
}

/** The problems of one entry that its schema refused: path, what was found, what is allowed, the nearest name. */
export function schemaProblems(
  error: z.ZodError,
  entry: unknown,
  place: Place,
  fields: readonly string[],
): readonly Problem[] {
  return error.issues.flatMap((issue) => issueProblems(issue, entry, place, fields))
}

function issueProblems(issue: Issue, entry: unknown, place: Place, fields: readonly string[]): readonly Problem[] {
  const id = idOf(entry)
  const base = place.path + pathText(issue.path)
  const stands = valueAt(entry, issue.path)
  const found = stands === undefined ? null : shorten(stands)
  if (issue.code === 'unrecognized_keys') {
    const allowed = issue.path.length === 0 ? fields : []
    return issue.keys.map((key) => {
      const near = nearestName(key, allowed)
      const advice = near === null ? '' : `; did you mean "${near}"?`
      const path = `${base}.${key}`
      return problem('unknown-field', {
        ...place,
        path,
        id,
        found: key,
        allowed,
        message: `${path} is not a field${advice}`,
      })
    })
  }
  const allowed = allowedBy(issue)
  const code = codeOf(issue, stands)
  const message =
    code === 'missing-field'
      ? `${base} is missing; it must be ${allowed.join(' or ')}`
      : `${base} is ${found ?? 'nothing'}; it must be ${allowed.join(' or ')}`
  return [problem(code, { ...place, path: base, id, found, allowed, message })]
}

function codeOf(issue: Issue, stands: unknown): ProblemCode {
  if (stands === undefined) return 'missing-field'
  return issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value'
}

function allowedBy(issue: Issue): readonly string[] {
  switch (issue.code) {
    case 'invalid_type':
      return [issue.expected]
    case 'invalid_value':
      return issue.values.map(String)
    case 'too_small':
      return [`${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${counted(issue.origin)}`]
    case 'too_big':
      return [`${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${counted(issue.origin)}`]
    case 'invalid_format':
    case 'invalid_union':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      // Unions and formats of our schemas carry what they allow as their message.
      return [issue.message]
  }
}

function counted(origin: string): string {
  if (origin === 'array') return ' entries'
  return origin === 'string' ? ' characters' : ''
}

/** `['value', 'low']` -> `.value.low`, `['people', 0]` -> `.people[0]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
}

function valueAt(entry: unknown, path: readonly PropertyKey[]): unknown {
  let value = entry
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** The id of an entry whose shape is not yet known. */
export function idOf(entry: unknown): string | null {
  const id = valueAt(entry, ['id'])
  return typeof id === 'string' ? id : null
}

/** A value as JSON, cut to what fits in a message. */
export function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`
}
