import { and, desc, eq, sql } from 'drizzle-orm'
import { shares } from '../schema.ts'
import type { Shares } from '../store.ts'
import { afterPlace } from './page.ts'
import { type Scope, withoutWorkspace } from './scope.ts'

export function sharesTable({ db, workspace }: Scope): Shares {
  const mine = eq(shares.workspaceId, workspace)
  return {
    insert: async (share) => {
      await db.insert(shares).values({ ...share, workspaceId: workspace })
    },
    list: async (assessmentId, { after, limit }) => {
      const rows = await db
        .select()
        .from(shares)
        .where(
          and(
            mine,
            assessmentId === null ? undefined : eq(shares.assessmentId, assessmentId),
            afterPlace(shares.createdAt, shares.id, after),
          ),
        )
        .orderBy(desc(shares.createdAt), desc(shares.id))
        .limit(limit)
      return rows.map(withoutWorkspace)
    },
    revoke: async (id, now) => {
      // Revoking twice leaves the first moment.
      const rows = await db
        .update(shares)
        .set({ revokedAt: sql`coalesce(${shares.revokedAt}, ${now}::timestamptz)` })
        .where(and(mine, eq(shares.id, id)))
        .returning()
      return rows[0] === undefined ? null : withoutWorkspace(rows[0])
    },
  }
}
