import type { Output } from '../api/operations.ts'
import type { Draft } from './keeper.ts'

/** `key`: of the creation of its project; unguessable, as it is the same wherever it is sent again. */
export function newDraft(key: string): Draft {
  return { brief: {}, skipped: [], base: {}, revision: 0, projectId: null, projectName: null, key }
}

/** A project with its newest revision, if anything was said yet. */
export function draftOf(
  project: Output<'getProject'>,
  newest: Output<'listRevisions'>['items'][number] | undefined,
): Draft {
  const brief = newest?.brief ?? {}
  return {
    brief,
    skipped: [],
    base: brief,
    revision: newest?.revision ?? 0,
    projectId: project.id,
    projectName: project.name,
    key: '',
  }
}
