import {
  type AssessInput,
  type Brief,
  DEFAULT_SAMPLES,
  DEFAULT_TRIALS,
  type Evidence,
  type Guide,
  type History,
  type Pair,
  type PrecedentPrior,
} from '@stackmark/engine'
import { nearestName, quote } from '@stackmark/guide'
import { InvalidArgumentError } from 'commander'
import { endings, Stop } from '../context.ts'
import { shippedHash } from '../guide-folder.ts'
import type { Io } from '../io.ts'

/** Options of every command that runs the model. */
export interface ModelOptions {
  readonly seed?: number
  readonly trials?: number
  readonly samples?: number
  readonly class?: string
  readonly history?: string
  readonly evidence?: string
  readonly prior?: string
}

/** The text of a file, or of the standard input for `-`; ends the command where it cannot be read. */
export async function readText(file: string, io: Io): Promise<string> {
  try {
    return file === '-' ? await io.stdin() : await io.readFile(file)
  } catch (error) {
    throw new Stop(
      endings.fileProblem,
      `${file === '-' ? 'The standard input' : file} cannot be read: ${reasonOf(error)}.`,
    )
  }
}

/** A brief, or all that is wrong with it as the end of the command. */
export async function readBrief(file: string, io: Io, guide: Guide): Promise<Brief> {
  const text = await readText(file, io)
  const { readBriefDocument, renderProblems } = await import('../documents/brief-document.ts')
  const document = readBriefDocument(text, guide, file.toLowerCase().endsWith('.json') ? 'json' : 'yaml')
  if (document.ok) return document.brief
  const { problems } = document
  const count = problems.length === 1 ? '1 problem.' : `${problems.length} problems.`
  throw new Stop(endings.invalidInput, `${renderProblems(shownFile(file), problems, io.color)}${count}`)
}

/** What a run of the model takes beside the brief and the guide, read and checked. */
export async function modelInput(
  options: ModelOptions,
  io: Io,
  guide: Guide,
): Promise<Omit<AssessInput, 'brief' | 'guide'>> {
  const trials = options.trials ?? DEFAULT_TRIALS
  const samples = options.samples ?? Math.max(trials, DEFAULT_SAMPLES)
  if (samples < trials) {
    const message = `--samples ${samples} is less than the ${trials} trials; each trial is weighed at least once.`
    throw new Stop(endings.invalidInput, message)
  }
  const guideHash = shippedHash(guide)
  return {
    trials,
    samples,
    ...(guideHash === undefined ? {} : { guideHash }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.class === undefined ? {} : { referenceClass: classIn(options.class, guide) }),
    ...(options.history === undefined ? {} : { history: await readHistory(options.history, io) }),
    ...(options.prior === undefined ? {} : { precedentPrior: await priorIn(options.prior, guide) }),
    ...(options.evidence === undefined ? {} : { evidence: await evidenceIn(options.evidence, io, guide) }),
  }
}

function classIn(id: string, { referenceClasses }: Guide): string {
  const known = referenceClasses.map((each) => each.id)
  if (known.includes(id)) return id
  throw new Stop(endings.invalidInput, `--class: ${unknownName(id, known)}`)
}

/** `there is no "x"; did you mean "y"?`, or all there is. */
export function unknownName(found: string, known: readonly string[]): string {
  const nearest = nearestName(found, known)
  const advice = nearest === null ? `there are ${known.join(', ')}.` : `did you mean ${quote(nearest)}?`
  return `there is no ${quote(found)}; ${advice}`
}

/** Loaded when they are asked for, like evidence: most runs have none. */
async function priorIn(text: string, guide: Guide): Promise<PrecedentPrior> {
  const { priorOf } = await import('./prior.ts')
  return priorOf(text, guide)
}

/** Loaded when it is asked for: most runs have no evidence of their own. */
async function evidenceIn(file: string, io: Io, guide: Guide): Promise<readonly Evidence[]> {
  const data = await readJson(file, io)
  const { evidenceOf } = await import('./evidence-file.ts')
  return evidenceOf(data, shownFile(file), guide)
}

/** Finished projects of one's own; items that name their project are summed. */
export async function readHistory(file: string, io: Io): Promise<History> {
  const text = await readText(file, io)
  const { readPairs } = await import('../documents/pairs-csv.ts')
  const read = readPairs(text)
  if (read.ok) return { pairs: projectsOf(read.pairs) }
  const lines = read.problems.slice(0, mostShown).map(({ line, message }) => `${shownFile(file)}:${line}: ${message}`)
  const more = read.problems.length - lines.length
  throw new Stop(endings.invalidInput, [...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'))
}

function projectsOf(pairs: readonly Pair[]): History['pairs'] {
  const projects = new Map<string | number, { estimate: number; actual: number }>()
  pairs.forEach(({ estimate, actual, project }, index) => {
    const sum = projects.get(project ?? index) ?? { estimate: 0, actual: 0 }
    projects.set(project ?? index, { estimate: sum.estimate + estimate, actual: sum.actual + actual })
  })
  return [...projects.values()]
}

/** Data of a JSON file; ends the command where it is none. */
export async function readJson(file: string, io: Io): Promise<unknown> {
  const text = await readText(file, io)
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch {
    const { findJsonError } = await import('../documents/json-syntax.ts')
    const { createLineIndex } = await import('../documents/line-index.ts')
    const { offset, message } = findJsonError(text) ?? { offset: 0, message: 'This is not valid JSON.' }
    const { line, column } = createLineIndex(text)(offset)
    throw new Stop(endings.invalidInput, `${shownFile(file)}:${line}:${column}\n  ${message}`)
  }
}

/** Problems listed of a file with many. */
export const mostShown = 20

export function shownFile(file: string): string {
  return file === '-' ? 'standard input' : file.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
}

/** File-system errors in plain words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  EFBIG: 'it is too large',
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'for an unknown reason'
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? error.message
}

/** A parser of whole numbers for commander. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }
}

export const leastTrials = 100
export const mostTrials = 1_000_000
export const mostSamples = 10_000_000
export const mostSeed = 2 ** 32 - 1
