import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

/** A connection, and the workspace that every query on it stays in. */
export interface Scope {
  readonly db: NodePgDatabase
  readonly workspace: string
}

/** The row as the operations see it: they never learn of which workspace. */
export function withoutWorkspace<Row extends { readonly workspaceId: string }>(row: Row): Omit<Row, 'workspaceId'> {
  const rest: { workspaceId?: string } = { ...row }
  delete rest.workspaceId
  return rest as Omit<Row, 'workspaceId'>
}
