import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Member, Members } from '../people.ts'
import { apiTokens, members, users } from '../schema.ts'
import type { Scope } from './scope.ts'

export function membersTable({ db, workspace }: Scope): Members {
  const mine = eq(members.workspaceId, workspace)
  const all = () =>
    db
      .select({ id: users.id, name: users.name, email: users.email, role: members.role, createdAt: members.createdAt })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(mine)
      .orderBy(asc(members.createdAt), asc(users.id))
  return {
    list: async () => (await all()).map(memberOf),
    hold: async () => {
      await db.select({ userId: members.userId }).from(members).where(mine).for('update')
      return (await all()).map(memberOf)
    },
    change: async (userId, role) => {
      await db
        .update(members)
        .set({ role })
        .where(and(mine, eq(members.userId, userId)))
    },
    remove: async (userId, now) => {
      await db.delete(members).where(and(mine, eq(members.userId, userId)))
      await db
        .update(apiTokens)
        .set({ revokedAt: now })
        .where(and(eq(apiTokens.workspaceId, workspace), eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    },
  }
}

function memberOf({ role, createdAt, ...person }: Member['person'] & Omit<Member, 'person'>): Member {
  return { person, role, createdAt }
}
