import * as z from 'zod'
import { type BriefProblem, type BriefProblemCode, briefProblemCodes } from './brief-problem.ts'
import { quote, showFound } from './found.ts'
import type { Hint } from './hint.ts'
import { type Path, shownPath } from './path.ts'

/** What an issue is read against: the schema and the data it arose from, and where both lie in the brief. */
interface Place {
  readonly schema: unknown
  readonly data: unknown
  readonly base: Path
}

/**
 * What Zod found, as problems: of a union only the branch that was most likely meant, of a mapping each unknown key
 * by itself, and no "missing" where the missing key is there but misspelt.
 */
export function problemsOfIssue(issue: z.core.$ZodIssue, schema: unknown, data: unknown, hint: Hint): BriefProblem[] {
  return translate(issue, { schema, data, base: [] }, hint)
}

function translate(issue: z.core.$ZodIssue, place: Place, hint: Hint): BriefProblem[] {
  const steps = issue.path.filter((step) => typeof step !== 'symbol')
  const schema = schemaAt(place.schema, place.data, steps)
  const data = valueAt(place.data, steps)
  const base = [...place.base, ...steps]
  if (issue.code === 'invalid_union') return ofUnion(issue, { schema, data, base }, hint)
  if (issue.code === 'unrecognized_keys') return ofUnknownKeys(issue.keys, { schema, data, base }, hint)
  const last = steps.at(-1)
  if (data === undefined && typeof last === 'string') {
    const above = steps.slice(0, -1)
    const parent = { schema: schemaAt(place.schema, place.data, above), data: valueAt(place.data, above) }
    return ofMissing(last, issue, allowedBy(issue, schema), { ...parent, base: base.slice(0, -1) }, hint)
  }
  const allowed = allowedBy(issue, schema)
  const named = issue.code === 'invalid_value' && typeof data === 'string'
  const nearest = named ? hint(data, issue.values.map(String)) : null
  const found = showFound(data)
  const guess = nearest === null ? '.' : `; did you mean ${quote(nearest)}?`
  const instead = issue.message.startsWith(mustBe) ? 'not' : 'found'
  const message = `${labelOf(base)} ${issue.message}, ${instead} ${found}${guess}`
  const problem = { code: codeOf(issue, data), path: shownPath(base), found, allowed, message }
  return [nearest === null ? problem : { ...problem, nearest }]
}

function ofUnion(issue: z.core.$ZodIssueInvalidUnion, place: Place, hint: Hint): BriefProblem[] {
  const branches: readonly unknown[] = place.schema instanceof z.ZodUnion ? place.schema.options : []
  const schema = branchOf(branches, place.data)
  const meant = issue.errors[branches.indexOf(schema)]
  if (meant !== undefined) return meant.flatMap((inner) => translate(inner, { ...place, schema }, hint))
  // Of no kind that fits: the union's own words name them all. Its place is already in `base`.
  const params = { code: 'BRIEF_WRONG_TYPE' }
  return translate({ code: 'custom', path: [], message: issue.message, params }, place, hint)
}

function ofUnknownKeys(keys: readonly string[], place: Place, hint: Hint): BriefProblem[] {
  const schema = place.schema instanceof z.ZodUnion ? branchOf(place.schema.options, place.data) : place.schema
  const allowed = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  return keys.slice(0, mostKeys).map((key) => {
    const nearest = hint(key, allowed)
    const path = shownPath([...place.base, key])
    const guess = nearest === null ? '.' : `; did you mean ${quote(nearest)}?`
    const message = `${labelOf(place.base)} has no field ${quote(key)}${guess}`
    const problem = { code: 'BRIEF_UNKNOWN_KEY' as const, path, found: quote(key), allowed, message }
    return nearest === null ? problem : { ...problem, nearest }
  })
}

function ofMissing(
  key: string,
  issue: z.core.$ZodIssue,
  allowed: readonly string[],
  parent: Place,
  hint: Hint,
): BriefProblem[] {
  const shape = parent.schema instanceof z.ZodObject ? Object.keys(parent.schema.shape) : []
  const given = isRecord(parent.data) ? Object.keys(parent.data).slice(0, mostKeys) : []
  const misspelt = given.some((other) => !shape.includes(other) && hint(other, shape) === key)
  if (misspelt) return []
  const message = `${labelOf(parent.base)} lacks ${key}, which ${issue.message}.`
  return [{ code: 'BRIEF_MISSING', path: shownPath(parent.base), found: null, allowed, message }]
}

/** Of more unknown keys than this in one mapping the rest is not looked at: the list of problems is full. */
const mostKeys = 101

function codeOf(issue: z.core.$ZodIssue, data: unknown): BriefProblemCode {
  switch (issue.code) {
    case 'invalid_type':
      return typeof data === 'number' && ['number', 'int'].includes(issue.expected)
        ? 'BRIEF_OUT_OF_RANGE'
        : 'BRIEF_WRONG_TYPE'
    case 'invalid_value':
      return typeof data === 'string' ? 'BRIEF_NOT_ALLOWED' : 'BRIEF_WRONG_TYPE'
    case 'too_big':
      return isLength(issue.origin) ? 'BRIEF_TOO_LONG' : 'BRIEF_OUT_OF_RANGE'
    case 'too_small':
      return isLength(issue.origin) ? 'BRIEF_TOO_SHORT' : 'BRIEF_OUT_OF_RANGE'
    case 'custom': {
      const code: unknown = issue.params?.code
      return isCode(code) ? code : 'BRIEF_NOT_ALLOWED'
    }
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'BRIEF_NOT_ALLOWED'
  }
}

/** The names of a choice, else the words of the field without their "must be". */
function allowedBy(issue: z.core.$ZodIssue, schema: unknown): readonly string[] {
  if (issue.code === 'invalid_value' && schema instanceof z.ZodEnum) return issue.values.map(String)
  return issue.message.startsWith(mustBe) ? [issue.message.slice(mustBe.length)] : []
}

const mustBe = 'must be '

function labelOf(path: Path): string {
  return shownPath(path) || 'the brief'
}

function isLength(origin: string): boolean {
  return origin === 'string' || origin === 'array'
}

function isCode(code: unknown): code is BriefProblemCode {
  return typeof code === 'string' && Object.hasOwn(briefProblemCodes, code)
}

/** The schema that the value at a path is held against; within a union that of the branch the value is meant for. */
function schemaAt(schema: unknown, data: unknown, path: Path): unknown {
  let here = schema
  for (const [index, step] of path.entries()) {
    if (here instanceof z.ZodUnion) here = branchOf(here.options, valueAt(data, path.slice(0, index)))
    if (here instanceof z.ZodObject) here = withoutOptional(here.shape[step])
    else if (here instanceof z.ZodArray) here = here.element
    else return undefined
  }
  return here
}

/** The branch of a union that is of the value's kind; of several mappings the one that knows most of its keys. */
function branchOf(branches: readonly unknown[], data: unknown): unknown {
  if (Array.isArray(data)) return branches.find((branch) => branch instanceof z.ZodArray)
  if (typeof data === 'string') {
    return branches.find((branch) => branch instanceof z.ZodEnum || branch instanceof z.ZodLiteral)
  }
  if (!isRecord(data)) return undefined
  const mappings = branches.filter((branch) => branch instanceof z.ZodObject)
  const known = mappings.map(({ shape }) => Object.keys(shape).filter((key) => Object.hasOwn(data, key)).length)
  return mappings[known.indexOf(Math.max(...known))]
}

function withoutOptional(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let here = data
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = Reflect.get(here, step)
  }
  return here
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
