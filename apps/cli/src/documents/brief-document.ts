import type { Brief, Guide } from '@stackmark/engine'
import { type BriefProblem, checkBrief, quote } from '@stackmark/guide'
import { type Format, readDocument } from './read-document.ts'

/** A problem of a brief with the place in its text. */
export interface LocatedProblem extends BriefProblem {
  readonly line: number
  readonly column: number
}

export type BriefDocument =
  | { readonly ok: true; readonly brief: Brief }
  | { readonly ok: false; readonly problems: readonly LocatedProblem[] }

/** The text of a brief as a brief, or all that is wrong with it, from the top of the text down. */
export function readBriefDocument(text: string, guide: Guide, format: Format = 'yaml'): BriefDocument {
  const document = readDocument(text, format)
  if (!document.ok) {
    const problems = document.errors.map((error) => ({ ...error, path: '', found: null, allowed: [] }))
    return { ok: false, problems }
  }
  const checked = checkBrief(document.data, guide)
  if (checked.ok) return checked
  const problems = checked.problems.map((problem) => {
    const part = problem.code === 'BRIEF_UNKNOWN_KEY' ? 'key' : 'value'
    return { ...problem, ...document.locate(problem.path, part) }
  })
  return { ok: false, problems: problems.sort(byPlace) }
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  // "There are more" stands at the root but belongs at the end.
  const last = Number(a.code === 'BRIEF_TOO_MANY') - Number(b.code === 'BRIEF_TOO_MANY')
  return last || a.line - b.line || a.column - b.column
}

/**
 * Problems as lines for a terminal, each with its place as `file:line:column`, which editors and terminals open.
 * `colour` adds ANSI styles; without it the text is plain.
 */
export function renderProblems(file: string, problems: readonly LocatedProblem[], colour: boolean): string {
  return problems.map((problem) => renderProblem(file, problem, colour)).join('\n')
}

export function renderProblem(file: string, problem: LocatedProblem, colour: boolean): string {
  const paint = (text: string, style: number) => (colour ? `\u001b[${style}m${text}\u001b[0m` : text)
  const place = paint(`${shownFile(file)}:${problem.line}:${problem.column}`, bold)
  const lines = [problem.path === '' ? place : `${place}  ${problem.path}`]
  if (problem.found === null || problem.allowed.length === 0) lines.push(`  ${problem.message}`)
  else lines.push(`  found ${paint(problem.found, red)}, allowed: ${shownNames(problem)}`)
  // The message says the nearest name by itself.
  const said = problem.allowed.length === 0
  if (problem.nearest !== undefined && !said) lines.push(`  did you mean ${paint(quote(problem.nearest), green)}?`)
  return `${lines.join('\n')}\n`
}

const bold = 1
const red = 31
const green = 32

/** Names shown of a long list; the nearest is shown in any case. */
const mostNames = 12

function shownNames({ allowed }: LocatedProblem): string {
  const shown = allowed.slice(0, mostNames)
  const more = allowed.length - shown.length
  return more === 0 ? shown.join(', ') : `${shown.join(', ')}, … (${more} more)`
}

/** A file's name may hold anything but a slash; only printable characters reach the terminal. */
function shownFile(file: string): string {
  return file.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
}
