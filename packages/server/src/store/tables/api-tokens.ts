import { and, desc, eq, sql } from 'drizzle-orm'
import type { ApiTokens } from '../people.ts'
import { apiTokens } from '../schema.ts'
import { afterPlace } from './page.ts'
import { type Scope, withoutWorkspace } from './scope.ts'

export function apiTokensTable({ db, workspace }: Scope): ApiTokens {
  const of = (userId: string | null) =>
    and(eq(apiTokens.workspaceId, workspace), userId === null ? undefined : eq(apiTokens.userId, userId))
  return {
    insert: async (token) => {
      await db.insert(apiTokens).values({ ...token, workspaceId: workspace })
    },
    list: async (userId, { after, limit }) => {
      const rows = await db
        .select()
        .from(apiTokens)
        .where(and(of(userId), afterPlace(apiTokens.createdAt, apiTokens.id, after)))
        .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
        .limit(limit)
      return rows.map(withoutWorkspace)
    },
    revoke: async (id, userId, now) => {
      const [revoked] = await db
        .update(apiTokens)
        .set({ revokedAt: sql`coalesce(${apiTokens.revokedAt}, ${now}::timestamptz)` })
        .where(and(of(userId), eq(apiTokens.id, id)))
        .returning()
      return revoked === undefined ? null : withoutWorkspace(revoked)
    },
  }
}
