import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  index,
  integer,
  json,
  pgSchema,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

/*
 * The tables, in a schema of their own so that a given database may hold others. Everything belongs to a workspace.
 * Lists are newest first and read their indexes backwards; an index in falling order would put nulls elsewhere than
 * `order by … desc` does, and not be used.
 * After a change: `npm run migrations`, which writes the next migration beside those that are out; those never change.
 */

export const stackmark = pgSchema('stackmark')

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const workspaces = stackmark.table('workspaces', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull(),
})

const workspace = () =>
  text('workspace_id')
    .notNull()
    .references(() => workspaces.id)

export const projects = stackmark.table(
  'projects',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspace(),
    name: text('name').notNull(),
    /** The name in small letters, made here: what a database takes for a capital depends on its locale. */
    searched: text('searched').notNull(),
    /** Number of the newest revision of its brief; 0 before the first. */
    revision: integer('revision').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    archivedAt: moment('archived_at'),
    /** Deleted, and still to be brought back. */
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    // One for each list: a list of few among many would else look through all of them.
    index('projects_active')
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`${table.deletedAt} is null and ${table.archivedAt} is null`),
    index('projects_archived')
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`${table.deletedAt} is null and ${table.archivedAt} is not null`),
    index('projects_deleted')
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`${table.deletedAt} is not null`),
    // Names are written one at a time; a list of words still to be sorted in would make every search slow.
    index('projects_words').using('gin', sql`to_tsvector('simple', ${table.searched})`).with({ fastupdate: false }),
  ],
)

const project = () =>
  uuid('project_id')
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' })

export const briefRevisions = stackmark.table(
  'brief_revisions',
  {
    projectId: project(),
    number: integer('number').notNull(),
    brief: json('brief').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.number] }),
    check('brief_revisions_from_1', sql`${table.number} > 0`),
  ],
)

export const assessments = stackmark.table(
  'assessments',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspace(),
    /** The engine's hash of all that went in: the same input is stored once. */
    inputHash: text('input_hash').notNull(),
    guideVersion: text('guide_version').notNull(),
    engineVersion: text('engine_version').notNull(),
    seed: text('seed').notNull(),
    brief: json('brief').notNull(),
    /** The workspace's finished projects as they were then, as pairs; null where there were none. */
    history: json('history'),
    /** The assessment as JSON text, which must come out byte for byte. */
    document: text('document').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('assessments_input').on(table.workspaceId, table.inputHash),
    index('assessments_newest').on(table.workspaceId, table.createdAt, table.id),
  ],
)

/** Which revision of which project an assessment was asked for. */
export const projectAssessments = stackmark.table(
  'project_assessments',
  {
    projectId: project(),
    revision: integer('revision').notNull(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.revision, table.assessmentId] })],
)

export const actuals = stackmark.table(
  'actuals',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspace(),
    projectId: uuid('project_id').references(() => projects.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    /** What was compared, by measure: {hours: {estimated, actual}, …}. */
    measures: json('measures').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('actuals_newest').on(table.workspaceId, table.createdAt, table.id)],
)

export const shares = stackmark.table(
  'shares',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspace(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    /** SHA-256 of the link's secret: whoever reads this table cannot open the links. */
    secretHash: text('secret_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    uniqueIndex('shares_secret').on(table.secretHash),
    index('shares_newest').on(table.workspaceId, table.createdAt, table.id),
  ],
)

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** What users see of long work. The queue beside it only says when to look at a row; the row says who may. */
export const jobs = stackmark.table(
  'jobs',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspace(),
    kind: text('kind').notNull(),
    input: json('input').notNull(),
    place: text('place').$type<'anywhere' | 'worker-only'>().notNull(),
    state: text('state').$type<'queued' | 'running' | 'done' | 'failed' | 'cancelled'>().notNull(),
    /** 0 to 1. */
    progress: real('progress').notNull(),
    sentence: text('sentence').notNull(),
    /** Rises whenever somebody takes the job: only who holds the newest may write. */
    attempt: integer('attempt').notNull(),
    failures: integer('failures').notNull(),
    error: json('error').$type<{ readonly code: string; readonly message: string }>(),
    cancelAsked: boolean('cancel_asked').notNull(),
    /** Not to be taken before. */
    runAt: moment('run_at').notNull(),
    /** Whoever runs it is taken for dead after this. */
    leaseEndsAt: moment('lease_ends_at'),
    assessmentId: uuid('assessment_id').references(() => assessments.id),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    file: bytes('file'),
    createdAt: moment('created_at').notNull(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('jobs_newest').on(table.workspaceId, table.createdAt, table.id),
    index('jobs_unfinished').on(table.state, table.leaseEndsAt).where(sql`${table.state} in ('queued', 'running')`),
    check('jobs_state', sql`${table.state} in ('queued', 'running', 'done', 'failed', 'cancelled')`),
  ],
)

/** Answers to creations that carried a key, so that sending one again creates nothing again. */
export const answeredKeys = stackmark.table(
  'answered_keys',
  {
    workspaceId: workspace(),
    key: text('key').notNull(),
    operation: text('operation').notNull(),
    inputHash: text('input_hash').notNull(),
    /** Null only inside the transaction that creates. */
    output: text('output'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
)

/*
 * Who may come in. The four tables of accounts have the columns that better-auth gives and asks for, under its names.
 */

export const users = stackmark.table('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text('image'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

const user = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

export const sessions = stackmark.table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: user(),
    /** The cookie holds it with a signature, for which one needs the operator's secret as well. */
    token: text('token').notNull().unique(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('sessions_user').on(table.userId)],
)

/** Ways to sign in: a password, or an account elsewhere. */
export const accounts = stackmark.table(
  'accounts',
  {
    id: text('id').primaryKey(),
    userId: user(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    /** Salt and scrypt. */
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    index('accounts_user').on(table.userId),
    uniqueIndex('accounts_elsewhere').on(table.providerId, table.accountId),
  ],
)

/** What somebody must bring back soon, as the state of a sign-in elsewhere. */
export const verifications = stackmark.table(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
)

/** How often something was tried by somebody; the key is a hash. */
export const attempts = stackmark.table(
  'attempts',
  { key: text('key').primaryKey(), count: integer('count').notNull(), until: moment('until').notNull() },
  (table) => [index('attempts_until').on(table.until)],
)

export const members = stackmark.table(
  'members',
  {
    workspaceId: workspace(),
    userId: user(),
    role: text('role', { enum: ['owner', 'editor', 'viewer'] }).notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] }), index('members_user').on(table.userId)],
)

export const invitations = stackmark.table(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspace(),
    /** In small letters. */
    email: text('email').notNull(),
    role: text('role', { enum: ['owner', 'editor', 'viewer'] }).notNull(),
    secretHash: text('secret_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    uniqueIndex('invitations_secret').on(table.secretHash),
    index('invitations_email').on(table.email),
    index('invitations_newest').on(table.workspaceId, table.createdAt, table.id),
  ],
)

/** What scripts and assistants carry in place of a session: for one person in one workspace. */
export const apiTokens = stackmark.table(
  'api_tokens',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspace(),
    userId: user(),
    name: text('name').notNull(),
    scope: text('scope', { enum: ['read', 'write'] }).notNull(),
    secretHash: text('secret_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    uniqueIndex('api_tokens_secret').on(table.secretHash),
    index('api_tokens_newest').on(table.workspaceId, table.createdAt, table.id),
  ],
)
