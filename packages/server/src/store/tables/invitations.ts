import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Invitations } from '../people.ts'
import { invitations } from '../schema.ts'
import { afterPlace } from './page.ts'
import { type Scope, withoutWorkspace } from './scope.ts'

export function invitationsTable({ db, workspace }: Scope): Invitations {
  const mine = eq(invitations.workspaceId, workspace)
  return {
    insert: async (invitation) => {
      await db.insert(invitations).values({ ...invitation, workspaceId: workspace })
    },
    list: async ({ after, limit }) => {
      const rows = await db
        .select()
        .from(invitations)
        .where(and(mine, afterPlace(invitations.createdAt, invitations.id, after)))
        .orderBy(desc(invitations.createdAt), desc(invitations.id))
        .limit(limit)
      return rows.map(withoutWorkspace)
    },
    revoke: async (id, now) => {
      const own = and(mine, eq(invitations.id, id))
      const [revoked] = await db
        .update(invitations)
        .set({ revokedAt: sql`coalesce(${invitations.revokedAt}, ${now}::timestamptz)` })
        .where(and(own, isNull(invitations.acceptedAt)))
        .returning()
      const [found] = revoked === undefined ? await db.select().from(invitations).where(own) : [revoked]
      return found === undefined ? null : withoutWorkspace(found)
    },
  }
}
