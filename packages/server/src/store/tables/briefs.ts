import { and, desc, eq, lt } from 'drizzle-orm'
import { briefRevisions, projects } from '../schema.ts'
import type { Briefs } from '../store.ts'
import type { Scope } from './scope.ts'

export function briefsTable({ db, workspace }: Scope): Briefs {
  const columns = {
    projectId: briefRevisions.projectId,
    number: briefRevisions.number,
    brief: briefRevisions.brief,
    createdAt: briefRevisions.createdAt,
  }
  const select = () =>
    db.select(columns).from(briefRevisions).innerJoin(projects, eq(projects.id, briefRevisions.projectId))
  const ofProject = (id: string) => and(eq(projects.workspaceId, workspace), eq(briefRevisions.projectId, id))
  return {
    insert: async (revision) => {
      await db.insert(briefRevisions).values(revision)
    },
    get: async (projectId, number) => {
      const [row] = await select().where(and(ofProject(projectId), eq(briefRevisions.number, number)))
      return row ?? null
    },
    list: (projectId, below, limit) =>
      select()
        .where(and(ofProject(projectId), below === null ? undefined : lt(briefRevisions.number, below)))
        .orderBy(desc(briefRevisions.number))
        .limit(limit),
  }
}
