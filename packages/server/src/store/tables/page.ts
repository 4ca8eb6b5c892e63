import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Place } from '../store.ts'

/** Rows after a place in the order newest first; of the same moment, by falling id. */
export function afterPlace(createdAt: AnyPgColumn, id: AnyPgColumn, after: Place | null): SQL | undefined {
  if (after === null) return undefined
  return sql`(${createdAt}, ${id}) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
}
