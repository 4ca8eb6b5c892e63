import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ApiError } from '../api/api-error.ts'
import type { Output } from '../api/operations.ts'
import { callHere } from '../server/backend.ts'

/** An assessment and the project that it is looked at from. */
export interface StoredAssessment {
  readonly stored: Output<'getAssessment'>
  readonly project: Output<'getProject'>
  /** The brief as it is now; null before its first revision. */
  readonly newest: Output<'listRevisions'>['items'][number] | null
}

/** Read once for everything on a page; the page that says there is none where there is none. */
export const storedAssessment = cache(async (projectId: string, assessmentId: string): Promise<StoredAssessment> => {
  const [stored, project, { items }] = await orNotFound(
    Promise.all([
      callHere('getAssessment', { assessmentId }),
      callHere('getProject', { projectId }),
      callHere('listRevisions', { projectId, limit: 1 }),
    ]),
  )
  return { stored, project, newest: items[0] ?? null }
})

/** Turns what the store says of something that is not there into the page about it. */
export async function orNotFound<Found>(reading: Promise<Found>): Promise<Found> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'NOT_FOUND' || error.code === 'INPUT_INVALID')) notFound()
    throw error
  }
}
