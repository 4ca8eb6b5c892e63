import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
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
      const listed = and(
        eq(projects.workspaceId, workspace),
        stateIs(filter),
        afterPlace(projects.createdAt, projects.id, filter.after),
      )
      const rows = await db
        .select()
        .from(projects)
        .where(
          filter.words === null ? listed : inArray(projects.id, await newestWith(filter.words, listed, filter.limit)),
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

  async function newestWith(words: string, listed: SQL | undefined, limit: number): Promise<string[]> {
    const query = queryOf(words)
    if (query === null) return []
    const { rows } = await db.execute<{ id: string }>(newestMatches(query, listed, limit))
    return rows.map(({ id }) => id)
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

/** So many matches are sorted faster than found one by one among all projects, newest first. */
const fewMatches = 200

/**
 * The ids of the newest matches. Where there are few, the index of words finds them all; where there are many, they are
 * met soon in the order of the list. PostgreSQL cannot tell beforehand, as it takes every beginning of a word to be in
 * two of a hundred rows, and would read all projects for a word that one has; so the first is tried up to a count.
 */
function newestMatches(query: string, listed: SQL | undefined, limit: number): SQL {
  const matching = (text: SQL) => sql`to_tsvector('simple', ${text}) @@ to_tsquery('simple', ${query})`
  const indexed = matching(sql`${projects.searched}`)
  // The same to whoever reads it, and no expression that the index of words is made of.
  const inOrder = matching(sql`(${projects.searched} || '')`)
  const newest = sql`order by created_at desc, id desc limit ${limit}`
  return sql`
    with hits as materialized (
      select ${projects.createdAt}, ${projects.id} from ${projects} where ${listed} and ${indexed} limit ${fewMatches + 1}
    ), many as (select count(*) > ${fewMatches} as yes from hits)
    (select id from hits where not (select yes from many) ${newest})
    union all
    (select ${projects.id} from ${projects} where ${listed} and ${inOrder} and (select yes from many) ${newest})`
}

function searched(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

function withSearched<Change extends { readonly name?: string }>(change: Change) {
  return change.name === undefined ? change : { ...change, searched: searched(change.name) }
}

/** Letters and digits only, so that nothing in it is an operator of the query language; null where there are none. */
function queryOf(words: string): string | null {
  const found = searched(words).match(/[\p{L}\p{N}]+/gu)
  return found === null ? null : found.map((word) => `${word}:*`).join(' & ')
}

type ProjectRow = typeof projects.$inferSelect

function first([row]: readonly ProjectRow[]): Project | null {
  return row === undefined ? null : projectOf(row)
}

function projectOf(row: ProjectRow): Project {
  const { id, name, revision, createdAt, updatedAt, archivedAt, deletedAt } = row
  return { id, name, revision, createdAt, updatedAt, archivedAt, deletedAt }
}
