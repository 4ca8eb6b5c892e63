import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Connections } from './connections.ts'
import type { Admission } from './people.ts'
import { apiTokens, attempts, invitations, members, users, workspaces } from './schema.ts'

/** A token's last use is noted once within this time: every request would else write. */
const useNotedMs = 60_000

/** Asks across workspaces who may enter which; nothing in here reads what is inside. */
export function admissionOn(connections: Connections): Admission {
  const read = <T>(work: (db: NodePgDatabase) => Promise<T>) => connections.read((client) => work(drizzle(client)))
  const write = <T>(work: (db: NodePgDatabase) => Promise<T>) => connections.write((client) => work(drizzle(client)))

  return {
    memberships: (userId) =>
      read((db) =>
        db
          .select({ workspace: members.workspaceId, workspaceName: workspaces.name, role: members.role })
          .from(members)
          .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
          .where(eq(members.userId, userId))
          .orderBy(asc(members.createdAt), asc(members.workspaceId)),
      ),
    person: async (userId) => {
      const [found] = await read((db) => db.select().from(users).where(eq(users.id, userId)))
      if (found === undefined) return null
      const { id, name, email, emailVerified } = found
      return { person: { id, name, email }, verified: emailVerified }
    },
    token: async (secretHash, now) => {
      const [found] = await read((db) =>
        db
          .select({
            id: apiTokens.id,
            lastUsedAt: apiTokens.lastUsedAt,
            workspace: apiTokens.workspaceId,
            scope: apiTokens.scope,
            role: members.role,
            person: { id: users.id, name: users.name, email: users.email },
          })
          .from(apiTokens)
          .innerJoin(users, eq(users.id, apiTokens.userId))
          .innerJoin(members, and(eq(members.workspaceId, apiTokens.workspaceId), eq(members.userId, apiTokens.userId)))
          .where(and(eq(apiTokens.secretHash, secretHash), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, now))),
      )
      if (found === undefined) return null
      const { id, lastUsedAt, ...known } = found
      if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > useNotedMs) {
        await write((db) => db.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, id)))
      }
      return known
    },
    invitedEmail: async (secretHash, now) => {
      const [found] = await read((db) =>
        db
          .select({ email: invitations.email })
          .from(invitations)
          .where(and(eq(invitations.secretHash, secretHash), open(now))),
      )
      return found?.email ?? null
    },
    isInvited: async (email, now) => {
      const found = await read((db) =>
        db
          .select({ id: invitations.id })
          .from(invitations)
          .where(and(eq(invitations.email, email), open(now)))
          .limit(1),
      )
      return found.length > 0
    },
    accept: (person, secretHash, now) =>
      write(async (db) => {
        const mine = and(
          eq(invitations.email, person.email),
          secretHash === null ? undefined : eq(invitations.secretHash, secretHash),
          open(now),
        )
        const accepted = await db.update(invitations).set({ acceptedAt: now }).where(mine).returning()
        for (const { workspaceId, role } of accepted) {
          await db
            .insert(members)
            .values({ workspaceId, userId: person.id, role, createdAt: now })
            .onConflictDoUpdate({
              target: [members.workspaceId, members.userId],
              set: { role },
              // An old invitation takes nothing away from somebody who was given more since.
              setWhere: sql`${members.role} = 'viewer' or (${members.role} = 'editor' and excluded.role = 'owner')`,
            })
        }
        return accepted.map(({ workspaceId }) => workspaceId)
      }),
    found: (workspace, person, now) =>
      write(async (db) => {
        await db.insert(workspaces).values({ id: workspace, name: person.name, createdAt: now })
        await db.insert(members).values({ workspaceId: workspace, userId: person.id, role: 'owner', createdAt: now })
      }),
    attempt: (key, most, forMs, now) =>
      write(async (db) => {
        await db.delete(attempts).where(lt(attempts.until, now))
        const until = new Date(now.getTime() + forMs)
        const [counted] = await db
          .insert(attempts)
          .values({ key, count: 1, until })
          .onConflictDoUpdate({ target: attempts.key, set: { count: sql`${attempts.count} + 1` } })
          .returning({ count: attempts.count })
        return counted !== undefined && counted.count <= most
      }),
    forgetAttempts: (key) => write(async (db) => void (await db.delete(attempts).where(eq(attempts.key, key)))),
  }
}

function open(now: Date) {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now))
}
