import { FailureError } from '../failures.ts'
import type { Context } from '../operation.ts'
import type { Project } from '../store/store.ts'
import { notFound, projectOut } from './shapes.ts'

/** How long a deleted project can be brought back. */
const undoMs = 30 * 24 * 60 * 60 * 1000

/** What was deleted before has gone for good. */
export function undoEnd(now: Date): Date {
  return new Date(now.getTime() - undoMs)
}

type Change = Partial<Pick<Project, 'name' | 'archivedAt' | 'deletedAt'>>

/**
 * Changes a project under its lock. `deleted` says which ones: a project that is deleted takes no change but to be
 * brought back. Throws NOT_FOUND.
 */
export async function changeProject(
  { write, now }: Context,
  projectId: string,
  deleted: boolean,
  change: (project: Project, now: Date) => Change,
) {
  const moment = now()
  // On its own, since a change that fails would bring back what its time has run out for.
  await write(({ projects }) => projects.purge(undoEnd(moment)))
  return write(async ({ projects }) => {
    const held = await projects.hold(projectId)
    if (held === null || (held.deletedAt !== null) !== deleted) throw notMeant(held, projectId)
    const changed = await projects.change(projectId, { ...change(held, moment), updatedAt: moment })
    if (changed === null) throw new Error('a row that is locked is there')
    return projectOut(changed)
  })
}

function notMeant(held: Project | null, projectId: string): FailureError {
  if (held === null) return notFound('project', projectId)
  const message = held.deletedAt === null ? 'is not deleted' : 'is deleted; restoreProject brings it back'
  return new FailureError('NOT_FOUND', `The project ${projectId} ${message}.`)
}
