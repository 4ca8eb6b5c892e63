import { and, eq, lt } from 'drizzle-orm'
import { answeredKeys } from '../schema.ts'
import type { AnsweredKeys } from '../store.ts'
import type { Scope } from './scope.ts'

export function answeredKeysTable({ db, workspace }: Scope): AnsweredKeys {
  const mine = (key: string) => and(eq(answeredKeys.workspaceId, workspace), eq(answeredKeys.key, key))
  return {
    claim: async (key, operation, inputHash, now) => {
      const row = { workspaceId: workspace, key, operation, inputHash, createdAt: now }
      const made = await db.insert(answeredKeys).values(row).onConflictDoNothing().returning({ key: answeredKeys.key })
      return made.length > 0
    },
    answer: async (key, output) => {
      await db.update(answeredKeys).set({ output }).where(mine(key))
    },
    get: async (key) => {
      const [row] = await db.select().from(answeredKeys).where(mine(key))
      return row === undefined || row.output === null ? null : { ...row, output: row.output }
    },
    purge: async (moment) => {
      const gone = await db
        .delete(answeredKeys)
        .where(and(eq(answeredKeys.workspaceId, workspace), lt(answeredKeys.createdAt, moment)))
        .returning({ key: answeredKeys.key })
      return gone.length
    },
  }
}
