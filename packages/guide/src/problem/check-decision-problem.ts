import type { z } from 'zod'
import { showFound } from '../brief/found.ts'
import { formatPath } from '../brief/path.ts'
import { nearestName } from '../nearest-name.ts'
import { type DecisionProblem, decisionProblemSchema } from './schema.ts'

/** Something in a problem file that no decision problem has at that place. */
export interface DecisionProblemIssue {
  readonly code: 'problem-missing' | 'problem-not-allowed'
  /** `measurements[0][2].alpha`; empty for the document as a whole. */
  readonly path: string
  /** What stands there; null where something is missing. */
  readonly found: string | null
  readonly message: string
}

export type CheckedDecisionProblem =
  | { readonly ok: true; readonly problem: DecisionProblem }
  | { readonly ok: false; readonly issues: readonly DecisionProblemIssue[] }

/** Turns any data into a decision problem, or into what is wrong with it and where; never throws. */
export function checkDecisionProblem(data: unknown): CheckedDecisionProblem {
  const parsed = decisionProblemSchema.safeParse(data)
  if (parsed.success) return { ok: true, problem: parsed.data }
  const issues = parsed.error.issues.flatMap((issue) => innermost(issue, [])).slice(0, MOST_ISSUES)
  return { ok: false, issues: issues.map((issue) => describe(issue, data)) }
}

const MOST_ISSUES = 100

interface Located {
  readonly issue: z.core.$ZodIssue
  readonly path: readonly (string | number)[]
}

/**
 * A union fails with the issues of all its branches. The branch that was meant is the one whose issues lie deepest;
 * where none gets beyond the value itself, the union's own words name what may stand there.
 */
function innermost(issue: z.core.$ZodIssue, base: readonly (string | number)[]): Located[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')]
  if (issue.code !== 'invalid_union') return [{ issue, path }]
  const branches = issue.errors.map((inner) => inner.flatMap((each) => innermost(each, path)))
  const depths = branches.map((branch) => Math.max(...branch.map((located) => located.path.length)))
  const deepest = Math.max(0, ...depths)
  if (deepest <= path.length) return [{ issue, path }]
  return branches[depths.indexOf(deepest)] ?? [{ issue, path }]
}

function describe({ issue, path }: Located, data: unknown): DecisionProblemIssue {
  const stands = valueAt(data, path)
  const place = formatPath(path) || 'the problem'
  const allowed = allowedBy(issue)
  if (stands === undefined) {
    const message = `${place} is missing; it must be ${allowed}`
    return { code: 'problem-missing', path: formatPath(path), found: null, message }
  }
  const found = showFound(stands)
  const near = typeof stands === 'string' ? nearestName(stands, namesOf(issue)) : null
  const message = `${place} is ${found}; it must be ${allowed}${near === null ? '' : `; did you mean "${near}"?`}`
  return { code: 'problem-not-allowed', path: formatPath(path), found, message }
}

function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' or ')
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${counted(issue.origin)}`
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${counted(issue.origin)}`
    case 'invalid_union':
      // Of a union told apart by its type the words are the types it has.
      return typesOf(issue).length === 0 ? issue.message : `one of ${typesOf(issue).join(', ')}`
    case 'invalid_format':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return issue.message
  }
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

function counted(origin: string): string {
  return origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : ''
}

function namesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return typesOf(issue)
}

/** Zod names the types of a discriminated union beside the issue, outside its declared shape. */
function typesOf(issue: z.core.$ZodIssue): readonly string[] {
  const options: unknown = Reflect.get(issue, 'options')
  return Array.isArray(options) ? options.map(String) : []
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let here = data
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = Reflect.get(here, step)
  }
  return here
}
