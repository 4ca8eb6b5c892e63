import * as z from 'zod'
import type { BriefProblemCode } from './brief-problem.ts'

/*
 * The kinds of field a brief is made of. Each carries its own words, "must be …", as Zod's error, so that a bare
 * `briefSchema(guide).parse` and a problem of `checkBrief` say the same.
 */

/** One of some names; `what` completes "must be …" and defaults to the list of the names. */
export function choice<const Name extends string>(names: readonly Name[], what = oneOf(names)) {
  return z.enum(names, { error: `must be ${what}` })
}

export function whole(least: number, most: number) {
  const error = `must be a whole number from ${grouped(least)} to ${grouped(most)}`
  return z.int({ error }).min(least, { error }).max(most, { error })
}

export function decimal(least: number, most: number) {
  const error = `must be a number from ${grouped(least)} to ${grouped(most)}`
  return z.number({ error }).min(least, { error }).max(most, { error })
}

/** Above 0, up to 1. */
export function share(what: string) {
  const error = `must be ${what} above 0 and up to 1`
  return z.number({ error }).gt(0, { error }).max(1, { error })
}

/** Text of one line. Control characters are refused: what is typed here is printed in terminals and files. */
export function line(longest: number) {
  const error = `must be a text of 1 to ${longest} characters on one line`
  return z
    .string({ error })
    .min(1, { error })
    .max(longest, { error })
    .regex(/^\P{Cc}*$/u, { error })
}

/** Text that may have several lines. */
export function prose(longest: number) {
  const error = `must be a text of 1 to ${longest} characters`
  return z
    .string({ error })
    .min(1, { error })
    .max(longest, { error })
    .regex(/^[\P{Cc}\n\r\t]*$/u, { error })
}

export function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape, what: string) {
  return z.strictObject(shape, { error: `must be ${what}` })
}

export function list<Entry extends z.ZodType>(entry: Entry, what: string, longest: number, shortest = 0) {
  const bounds = shortest === 0 ? `at most ${longest}` : `${shortest} to ${longest}`
  const error = `must be a list of ${what} (${bounds})`
  return z.array(entry, { error }).min(shortest, { error }).max(longest, { error })
}

/** A list of names, each once. Its length is bounded by the names there are. */
export function eachOnce<Name extends string>(allowed: readonly Name[], what: string, shortest = 0) {
  return list(choice(allowed, `one of the ${what}`), what, Math.max(1, allowed.length), shortest)
    .check((context) => {
      context.value.forEach((name, index) => {
        if (context.value.indexOf(name) !== index) context.issues.push(problem('BRIEF_DUPLICATE', [index], name))
      })
    })
    .meta({ uniqueItems: true })
}

/** A field that may be missing: then its answer is unknown. */
export function optional<Schema extends z.ZodType>(schema: Schema, meaning: string) {
  return schema.optional().describe(meaning)
}

/** An issue of our own inside a check; `path` is relative to the checked value. */
export function problem(code: BriefProblemCode, path: (string | number)[], input: unknown, message = messages[code]) {
  return { code: 'custom' as const, path, input, message, params: { code } }
}

const messages: Partial<Record<BriefProblemCode, string>> & Record<string, string> = {
  BRIEF_DUPLICATE: 'must not be named twice',
}

/** 10000000000 as 10,000,000,000. */
function grouped(bound: number): string {
  return String(bound).replaceAll(/\B(?=(?:\d{3})+$)/g, bound < 10_000 ? '' : ',')
}

function oneOf(values: readonly string[]): string {
  return values.length === 0 ? 'left out: the guide names none' : `one of ${values.join(', ')}`
}
