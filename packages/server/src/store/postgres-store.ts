import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PoolClient } from 'pg'
import { accountStorage } from './account-storage.ts'
import { admissionOn } from './admission.ts'
import { type Connections, connect } from './connections.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { jobQueue } from './queue/job-queue.ts'
import { migrateQueue } from './queue/migrate-queue.ts'
import { assessments, shares, workspaces } from './schema.ts'
import { refreshStatistics } from './statistics.ts'
import type { Store, Tables } from './store.ts'
import { actualsTable } from './tables/actuals.ts'
import { answeredKeysTable } from './tables/answered-keys.ts'
import { apiTokensTable } from './tables/api-tokens.ts'
import { assessmentsTable, storedAssessment } from './tables/assessments.ts'
import { briefsTable } from './tables/briefs.ts'
import { copiesTable } from './tables/copies.ts'
import { invitationsTable } from './tables/invitations.ts'
import { jobsTable } from './tables/jobs.ts'
import { membersTable } from './tables/members.ts'
import { projectsTable } from './tables/projects.ts'
import type { Scope } from './tables/scope.ts'
import { sharesTable } from './tables/shares.ts'

/** The workspace of whoever uses Stackmark alone. */
export const ownWorkspace = 'own'

/** The store on a PostgreSQL database, its tables brought up to date. Rejects with a FailureError. */
export async function postgresStore(database: Database, now: () => Date): Promise<Store> {
  const connections = connect(database)
  try {
    await connections.write(async (client) => {
      await migrate(client)
      // Under the same lock, on connections of its own.
      await migrateQueue(client, connections.pool)
      const own = { id: ownWorkspace, name: 'Own', createdAt: now() }
      await drizzle(client).insert(workspaces).values(own).onConflictDoNothing()
    })
    await connections.read(refreshStatistics)
  } catch (error) {
    await connections.close().catch(() => {})
    throw error
  }
  return storeOn(connections)
}

function storeOn(connections: Connections): Store {
  return {
    read: (workspace, work) => connections.read((client) => work(tablesOf({ db: drizzle(client), workspace }))),
    snapshot: (workspace, work) => connections.snapshot((client) => work(tablesOf({ db: drizzle(client), workspace }))),
    write: (workspace, work) => connections.write((client) => work(tablesOf({ db: drizzle(client), workspace }))),
    openShare: (secretHash, now) => connections.read((client) => openShare(client, secretHash, now)),
    queue: jobQueue(connections, tablesOf),
    admission: admissionOn(connections),
    accounts: () => accountStorage(connections),
    ping: () => connections.read(async (client) => void (await client.query('select 1'))),
    close: connections.close,
  }
}

function tablesOf(scope: Scope): Tables {
  return {
    projects: projectsTable(scope),
    briefs: briefsTable(scope),
    assessments: assessmentsTable(scope),
    actuals: actualsTable(scope),
    shares: sharesTable(scope),
    jobs: jobsTable(scope),
    members: membersTable(scope),
    invitations: invitationsTable(scope),
    apiTokens: apiTokensTable(scope),
    keys: answeredKeysTable(scope),
    copies: copiesTable(scope),
  }
}

async function openShare(client: PoolClient, secretHash: string, now: Date) {
  const [found] = await drizzle(client)
    .select({ assessment: assessments, expiresAt: shares.expiresAt, revokedAt: shares.revokedAt })
    .from(shares)
    .innerJoin(assessments, eq(assessments.id, shares.assessmentId))
    .where(eq(shares.secretHash, secretHash))
  if (found === undefined || found.revokedAt !== null) return null
  return found.expiresAt !== null && found.expiresAt <= now ? null : storedAssessment(found.assessment)
}
