import type { Brief, Guide } from '@stackmark/engine'
import * as z from 'zod'
import type { BriefProblem } from './brief-problem.ts'
import { type BriefSchema, briefSchema } from './brief-schema.ts'
import { createHint } from './hint.ts'
import { isPlain, plainAnswers } from './plain-answers.ts'
import { problemsOfIssue } from './problem-of-issue.ts'

export type CheckedBrief =
  | { readonly ok: true; readonly brief: Brief }
  | { readonly ok: false; readonly problems: readonly BriefProblem[] }

/**
 * Turns any data into a brief or into all that is wrong with it; never throws. `null`, or the word `unknown`, as the
 * answer of a field is the same as leaving the field out, and so is a field of the brief in which nothing is answered
 * (`load: {}`); an empty document is a brief in which everything is unknown. Lists of problems end at 100.
 */
export function checkBrief(data: unknown, guide: Guide): CheckedBrief {
  const plain = plainAnswers(data ?? {})
  if ('problem' in plain) return { ok: false, problems: [plain.problem] }
  const schema = briefSchema(guide)
  const answers = withoutUnanswered(plain.data, schema)
  const parsed = schema.safeParse(answers)
  if (parsed.success) return { ok: true, brief: defined(parsed.data) as Brief }
  const hint = createHint(guide)
  // By message: one value can break several bounds of the same field, which one sentence says.
  const problems = new Map<string, BriefProblem>()
  for (const issue of parsed.error.issues) {
    for (const problem of problemsOfIssue(issue, schema, answers, hint)) {
      if (!problems.has(problem.message)) problems.set(problem.message, problem)
    }
    if (problems.size > mostProblems) break
  }
  return { ok: false, problems: shortened([...problems.values()]) }
}

const mostProblems = 100

function shortened(problems: readonly BriefProblem[]): readonly BriefProblem[] {
  if (problems.length <= mostProblems) return problems
  const message = `The brief has more problems than the ${mostProblems} listed here.`
  const more: BriefProblem = { code: 'BRIEF_TOO_MANY', path: '', found: null, allowed: [], message }
  return [...problems.slice(0, mostProblems), more]
}

/**
 * Drops the fields of the brief in which every part is unknown. A budget of an unknown amount is unknown as a whole,
 * unless its currency is needed to read the rates of people: then the missing amount is a problem for the schema.
 */
function withoutUnanswered(data: unknown, schema: BriefSchema): unknown {
  if (!isPlain(data)) return data
  const answered = Object.entries(data).filter(([field, value]) => {
    if (field === 'budget') return !(isPlain(value) && isUnknownBudget(value, data))
    const parts = partsOf(schema, field)
    if (parts === null || !isPlain(value)) return true
    return Object.entries(value).some(([part, answer]) => answer !== undefined || !parts.includes(part))
  })
  return fromOwnEntries(answered)
}

function partsOf(schema: BriefSchema, field: string): readonly string[] | null {
  const known: Readonly<Record<string, z.ZodOptional<z.ZodType>>> = schema.shape
  const part = Object.hasOwn(known, field) ? known[field]?.unwrap() : undefined
  return part instanceof z.ZodObject ? Object.keys(part.shape) : null
}

function isUnknownBudget(budget: Record<string, unknown>, brief: Record<string, unknown>): boolean {
  const parts = Object.keys(budget)
  if (parts.some((part) => part !== 'amount' && part !== 'currency')) return false
  if (budget.amount !== undefined || (parts.length > 0 && !parts.includes('amount'))) return false
  if (budget.currency === undefined || budget.currency === 'USD') return true
  const people = isPlain(brief.team) && Array.isArray(brief.team.people) ? brief.team.people : []
  return !people.some((person) => isPlain(person) && person.rate !== undefined)
}

/** Without the fields that are `undefined`, and with 0 for -0, so that equal briefs are equal byte for byte. */
function defined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(defined)
  if (isPlain(value)) {
    const entries = Object.entries(value).filter(([, answer]) => answer !== undefined)
    return fromOwnEntries(entries.map(([key, answer]) => [key, defined(answer)]))
  }
  return value === 0 ? 0 : value
}

function fromOwnEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  // Object.fromEntries defines keys, so `__proto__` stays a key.
  return Object.fromEntries(entries)
}
