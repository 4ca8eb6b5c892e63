import { and, lt, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Place } from '../store.ts'

/** Rows after a place in the order newest first; of the same moment, by falling id. */
export function afterPlace(createdAt: AnyPgColumn, id: AnyPgColumn, after: Place | null): SQL | undefined {
  if (after === null) return undefined
  // Written out, since a comparison of rows would not use an index in falling order of both.
  return or(lt(createdAt, after.createdAt), and(sql`${createdAt} = ${after.createdAt}`, lt(id, after.id)))
}
