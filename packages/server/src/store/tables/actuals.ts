import { and, asc, desc, eq } from 'drizzle-orm'
import { actuals } from '../schema.ts'
import type { Actuals } from '../store.ts'
import { afterPlace } from './page.ts'
import { type Scope, withoutWorkspace } from './scope.ts'

export function actualsTable({ db, workspace }: Scope): Actuals {
  const mine = eq(actuals.workspaceId, workspace)
  return {
    insert: async (actual) => {
      await db.insert(actuals).values({ ...actual, workspaceId: workspace })
    },
    list: async ({ after, limit }) => {
      const rows = await db
        .select()
        .from(actuals)
        .where(and(mine, afterPlace(actuals.createdAt, actuals.id, after)))
        .orderBy(desc(actuals.createdAt), desc(actuals.id))
        .limit(limit)
      return rows.map(withoutWorkspace)
    },
    all: async () => {
      const rows = await db.select().from(actuals).where(mine).orderBy(asc(actuals.createdAt), asc(actuals.id))
      return rows.map(withoutWorkspace)
    },
    remove: async (id) => {
      const gone = await db
        .delete(actuals)
        .where(and(mine, eq(actuals.id, id)))
        .returning({ id: actuals.id })
      return gone.length > 0
    },
  }
}
