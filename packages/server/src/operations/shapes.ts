import type { Brief, Guide } from '@stackmark/engine'
import { assessmentSchema, type BriefProblem, checkBrief } from '@stackmark/guide'
import * as z from 'zod'
import { FailureError } from '../failures.ts'
import type { AssessmentSummary, Place, Project, Slice, StoredAssessment } from '../store/store.ts'

/* Inputs and outputs that several operations share, and how what is stored becomes them. */

export const id = z.uuid().describe('The id that the list or the creation gave.')
export const moment = z.iso.datetime().describe('A moment in UTC.')

/** Numbers beyond these are none that the database has a column for. */
export const revisionNumber = z.int().positive().max(2_147_483_646)

/** Control characters are refused: names are printed in terminals and files. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'must be text on one line')
  .describe('On one line.')

/** Any object here: what a brief may say depends on the guide, and `briefIn` says all that is wrong with it at once. */
export const briefInput = z
  .record(z.string(), z.unknown())
  .describe('A product brief; every field may be left out, which means unknown.')
  .meta({ id: 'Brief' })

/** Throws BRIEF_INVALID with every problem. */
export function briefIn(data: unknown, guide: Guide): Brief {
  const checked = checkBrief(data, guide)
  if (checked.ok) return checked.brief
  throw new FailureError('BRIEF_INVALID', messageOf(checked.problems), undefined, { problems: checked.problems })
}

function messageOf(problems: readonly BriefProblem[]): string {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return `${problems[0]?.message ?? 'The brief cannot be read.'}${more}`
}

export const projectShape = z
  .strictObject({
    id,
    name: z.string(),
    revision: z.int().nonnegative().describe('Number of the newest revision of its brief; 0 before the first.'),
    createdAt: moment,
    updatedAt: moment,
    archivedAt: moment.nullable(),
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'Project' })

export function projectOut(project: Project): z.input<typeof projectShape> {
  return {
    id: project.id,
    name: project.name,
    revision: project.revision,
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
    archivedAt: project.archivedAt?.toISOString() ?? null,
    deletedAt: project.deletedAt?.toISOString() ?? null,
  }
}

const assessmentHead = {
  id,
  inputHash: assessmentSchema.shape.inputHash.describe('Hash of all that went in; the same input is stored once.'),
  guideVersion: z.string(),
  engineVersion: z.string(),
  seed: z.int().nonnegative(),
  createdAt: moment,
}

export const assessmentShape = z
  .strictObject({ ...assessmentHead, brief: briefInput, assessment: assessmentSchema.meta({ id: 'Assessment' }) })
  .describe('An assessment as it was stored; it never changes.')

export function assessmentOut(stored: StoredAssessment): z.input<typeof assessmentShape> {
  return {
    id: stored.id,
    inputHash: stored.inputHash,
    guideVersion: stored.guideVersion,
    engineVersion: stored.engineVersion,
    seed: stored.seed,
    createdAt: stored.createdAt.toISOString(),
    brief: stored.brief as Record<string, unknown>,
    assessment: JSON.parse(stored.document),
  }
}

export const assessmentSummaryShape = z.strictObject({
  ...assessmentHead,
  revision: z.int().positive().describe('The revision of the brief that it answered.'),
})

export function assessmentSummaryOut(summary: AssessmentSummary): z.input<typeof assessmentSummaryShape> {
  const { id: own, inputHash, guideVersion, engineVersion, seed, revision, createdAt } = summary
  return { id: own, inputHash, guideVersion, engineVersion, seed, revision, createdAt: createdAt.toISOString() }
}

/** The input of every list. */
export const pageInput = {
  limit: z.int().min(1).max(100).default(20).describe('At most so many.'),
  cursor: z.string().max(200).optional().describe('`next` of the list before; left out for the newest.'),
}

/** A part of a list, newest first. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('The cursor of what comes after; null at the end.'),
  })
}

/** What to ask the store for: one more than wanted, which tells whether anything comes after. Throws CURSOR_INVALID. */
export function sliceIn(input: { readonly limit: number; readonly cursor?: string | undefined }): Slice {
  return { limit: input.limit + 1, after: input.cursor === undefined ? null : placeOf(input.cursor) }
}

export function pageOut<Item extends Place, Out>(found: readonly Item[], limit: number, out: (item: Item) => Out) {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(out), next: found.length > limit && last !== undefined ? cursorOf(last) : null }
}

function cursorOf({ createdAt, id: own }: Place): string {
  return Buffer.from(JSON.stringify([createdAt.getTime(), own])).toString('base64url')
}

/** The end of the year 9999: later moments are written in a form that PostgreSQL does not read. */
const latestMs = 253_402_300_799_999
const cursorContent = z.tuple([z.int().min(0).max(latestMs), z.uuid()])

function placeOf(cursor: string): Place {
  try {
    const [at, own] = cursorContent.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { createdAt: new Date(at), id: own }
  } catch (cause) {
    throw new FailureError('CURSOR_INVALID', 'The cursor must be the `next` of a list before.', cause)
  }
}

export function notFound(what: string, own: string): FailureError {
  return new FailureError('NOT_FOUND', `There is no ${what} ${own} here.`)
}
