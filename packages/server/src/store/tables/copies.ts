import { getTableColumns, sql } from 'drizzle-orm'
import { actuals, assessments, briefRevisions, projectAssessments, projects, shares } from '../schema.ts'
import type { CopiedTable, Copies, Row } from '../store.ts'
import type { Scope } from './scope.ts'

const tables = {
  projects,
  brief_revisions: briefRevisions,
  assessments,
  project_assessments: projectAssessments,
  actuals,
  shares,
} as const satisfies Record<CopiedTable, unknown>

/** By which rows are told apart: an export of the same rows has the same order. */
const order = {
  projects: ['id'],
  brief_revisions: ['project_id', 'number'],
  assessments: ['id'],
  project_assessments: ['project_id', 'revision', 'assessment_id'],
  actuals: ['id'],
  shares: ['id'],
} as const satisfies Record<CopiedTable, readonly string[]>

/** Rows held in memory at a time; an assessment may have hundreds of kilobytes. */
const batch = 50

export function copiesTable({ db, workspace }: Scope): Copies {
  return {
    isEmpty: async () => {
      const { rows } = await db.execute<{ found: boolean }>(
        sql`select exists (select 1 from ${projects} where workspace_id = ${workspace})
              or exists (select 1 from ${assessments} where workspace_id = ${workspace})
              or exists (select 1 from ${actuals} where workspace_id = ${workspace}) as found`,
      )
      return rows[0]?.found !== true
    },
    rows: async function* (table) {
      const columns = columnsOf(table)
      // Every value as text, by which numbers, moments and JSON come back as they were, to the last digit.
      const texts = sql.join(
        columns.map((name) => sql`t.${sql.identifier(name)}::text as ${sql.identifier(name)}`),
        sql`, `,
      )
      const mine = hasWorkspace(table)
        ? sql`t.workspace_id = ${workspace}`
        : sql`t.project_id in (select id from ${projects} where workspace_id = ${workspace})`
      const cursor = sql.identifier(`copy_${table}`)
      await db.execute(
        sql`declare ${cursor} no scroll cursor for select ${texts} from ${tables[table]} as t where ${mine} order by ${sql.join(
          order[table].map((name) => sql`t.${sql.identifier(name)}`),
          sql`, `,
        )}`,
      )
      for (;;) {
        const { rows } = await db.execute<Record<string, string | null>>(
          sql`fetch ${sql.raw(String(batch))} from ${cursor}`,
        )
        if (rows.length > 0) yield rows
        if (rows.length < batch) break
      }
      await db.execute(sql`close ${cursor}`)
    },
    insert: async (table, rows) => {
      if (rows.length === 0) return
      const columns = columnsOf(table)
      const own = hasWorkspace(table) ? [sql.identifier('workspace_id')] : []
      const names = sql.join([...own, ...columns.map((name) => sql.identifier(name))], sql`, `)
      const types = sqlTypesOf(table)
      const tuple = (row: Row) =>
        sql`(${sql.join(
          [
            ...(hasWorkspace(table) ? [sql`${workspace}`] : []),
            ...columns.map((name) => sql`${row[name] ?? null}::text::${sql.raw(types[name] ?? 'text')}`),
          ],
          sql`, `,
        )})`
      await db.execute(sql`insert into ${tables[table]} (${names}) values ${sql.join(rows.map(tuple), sql`, `)}`)
    },
  }
}

/** Names of columns as they stand in the database, the workspace left out: an import may go to another one. */
function columnsOf(table: CopiedTable): readonly string[] {
  const names = Object.values(getTableColumns(tables[table])).map(({ name }) => name)
  return names.filter((name) => name !== 'workspace_id')
}

function hasWorkspace(table: CopiedTable): boolean {
  return 'workspaceId' in getTableColumns(tables[table])
}

function sqlTypesOf(table: CopiedTable): Readonly<Record<string, string>> {
  const columns = Object.values(getTableColumns(tables[table]))
  return Object.fromEntries(columns.map((column) => [column.name, column.getSQLType()]))
}
