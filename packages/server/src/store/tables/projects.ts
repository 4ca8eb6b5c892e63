import { and, desc, eq, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { projects } from '../schema.ts'
import type { Project, ProjectFilter, Projects } from '../store.ts'
import { afterPlace } from './page.ts'
import type { Scope } from './scope.ts'

export function projectsTable({ db, workspace }: Scope): Projects {
  const mine = (id: string) => and(eq(projects.workspaceId, workspace), eq(projects.id, id))
  return {
    insert: async (project) => {
      const row = {
        ...project,
        searched: searched(project.name),
        workspaceId: workspace,
        revision: 0,
        updatedAt: project.createdAt,
      }
      const [made] = await db.insert(projects).values(row).returning()
      if (made === undefined) throw new Error('an insert returns the row it has inserted')
      return projectOf(made)
    },
    list: async (filter) => {
      const rows = await db
        .select()
        .from(projects)
        .where(
          and(
            eq(projects.workspaceId, workspace),
            stateIs(filter),
            hasWords(filter.words),
            afterPlace(projects.createdAt, projects.id, filter.after),
          ),
        )
        .orderBy(desc(projects.createdAt), desc(projects.id))
        .limit(filter.limit)
      return rows.map(projectOf)
    },
    get: async (id) => first(await db.select().from(projects).where(mine(id))),
    hold: async (id) => first(await db.select().from(projects).where(mine(id)).for('update')),
    change: async (id, change) =>
      first(await db.update(projects).set(withSearched(change)).where(mine(id)).returning()),
    purge: async (moment) => {
      const gone = await db
        .delete(projects)
        .where(and(eq(projects.workspaceId, workspace), lt(projects.deletedAt, moment)))
        .returning({ id: projects.id })
      return gone.length
    },
  }
}

function stateIs({ state, undoEnd }: ProjectFilter) {
  switch (state) {
    case 'active':
      return and(isNull(projects.deletedAt), isNull(projects.archivedAt))
    case 'archived':
      return and(isNull(projects.deletedAt), isNotNull(projects.archivedAt))
    case 'deleted':
      return undoEnd === undefined ? isNotNull(projects.deletedAt) : gte(projects.deletedAt, undoEnd)
  }
}

function searched(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

function withSearched<Change extends { readonly name?: string }>(change: Change) {
  return change.name === undefined ? change : { ...change, searched: searched(change.name) }
}

/** Letters and digits only, so that nothing in it is an operator of the query language. */
function hasWords(words: string | null) {
  if (words === null || words.trim() === '') return undefined
  const found = searched(words).match(/[\p{L}\p{N}]+/gu) ?? []
  // Nothing but signs finds nothing.
  if (found.length === 0) return sql`false`
  const query = found.map((word) => `${word}:*`).join(' & ')
  return sql`to_tsvector('simple', ${projects.searched}) @@ to_tsquery('simple', ${query})`
}

type ProjectRow = typeof projects.$inferSelect

function first([row]: readonly ProjectRow[]): Project | null {
  return row === undefined ? null : projectOf(row)
}

function projectOf(row: ProjectRow): Project {
  const { id, name, revision, createdAt, updatedAt, archivedAt, deletedAt } = row
  return { id, name, revision, createdAt, updatedAt, archivedAt, deletedAt }
}
