import type { AccountStorage } from './account-storage.ts'
import type { Admission, ApiTokens, Invitations, Members } from './people.ts'

/*
 * The store as the operations see it: nothing in here names a database. `store.contract.ts` says what every
 * implementation keeps.
 */

export interface Store {
  /** Reads of one workspace; no query can leave it. Rejects with a FailureError. */
  readonly read: <T>(workspace: string, work: (tables: Tables) => Promise<T>) => Promise<T>
  /** Reads all of one moment, whatever others write meanwhile. Never done again: what was read may be used already. */
  readonly snapshot: <T>(workspace: string, work: (tables: Tables) => Promise<T>) => Promise<T>
  /** All of `work` is kept, or nothing of it where it rejects. Runs `work` again after a conflict or a lost
   * connection, so that it must do nothing but ask the tables. */
  readonly write: <T>(workspace: string, work: (tables: Tables) => Promise<T>) => Promise<T>
  /** The assessment that a link's secret opens, of whichever workspace; null for one that opens nothing (any more). */
  readonly openShare: (secretHash: string, now: Date) => Promise<StoredAssessment | null>
  /** Jobs of every workspace, for those that run them. */
  readonly queue: JobQueue
  /** Who may enter which workspace. */
  readonly admission: Admission
  /** Where accounts and sessions are kept. */
  readonly accounts: () => Promise<AccountStorage>
  /** Resolves where the database answers. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface Tables {
  readonly projects: Projects
  readonly briefs: Briefs
  readonly assessments: Assessments
  readonly actuals: Actuals
  readonly shares: Shares
  readonly jobs: Jobs
  readonly members: Members
  readonly invitations: Invitations
  readonly apiTokens: ApiTokens
  readonly keys: AnsweredKeys
  readonly copies: Copies
}

/** Newest first: what comes after `after`, or the newest where that is null. At most `limit` of them. */
export interface Slice {
  readonly after: Place | null
  readonly limit: number
}

export interface Place {
  readonly createdAt: Date
  readonly id: string
}

export interface Project extends Place {
  readonly name: string
  /** Number of the newest revision of its brief; 0 before the first. */
  readonly revision: number
  readonly updatedAt: Date
  readonly archivedAt: Date | null
  readonly deletedAt: Date | null
}

export interface ProjectFilter extends Slice {
  /** Beginnings of words that must all stand in the name; null for every name. */
  readonly words: string | null
  readonly state: 'active' | 'archived' | 'deleted'
  /** Of the deleted ones, those deleted before are left out; none where it is missing. */
  readonly undoEnd?: Date
}

export interface Projects {
  readonly insert: (project: Pick<Project, 'id' | 'name' | 'createdAt'>) => Promise<Project>
  readonly list: (filter: ProjectFilter) => Promise<readonly Project[]>
  /** Deleted ones too. */
  readonly get: (id: string) => Promise<Project | null>
  /** The same, and nobody else changes it until the transaction ends. */
  readonly hold: (id: string) => Promise<Project | null>
  readonly change: (
    id: string,
    change: Partial<Pick<Project, 'name' | 'revision' | 'archivedAt' | 'deletedAt'>> & Pick<Project, 'updatedAt'>,
  ) => Promise<Project | null>
  /** Projects deleted before `moment` go for good, with their briefs; assessments and actuals stay. */
  readonly purge: (moment: Date) => Promise<number>
}

/** A brief as it was saved; never changes. */
export interface BriefRevision {
  readonly projectId: string
  readonly number: number
  readonly brief: unknown
  readonly createdAt: Date
}

export interface Briefs {
  readonly insert: (revision: BriefRevision) => Promise<void>
  readonly get: (projectId: string, number: number) => Promise<BriefRevision | null>
  /** Newest first, below the number `below`. */
  readonly list: (projectId: string, below: number | null, limit: number) => Promise<readonly BriefRevision[]>
}

/** An assessment as it was computed; never changes. */
export interface StoredAssessment extends Place {
  readonly inputHash: string
  readonly guideVersion: string
  readonly engineVersion: string
  readonly seed: number
  readonly brief: unknown
  readonly history: unknown
  /** The assessment as JSON text. */
  readonly document: string
}

export interface AssessmentSummary extends Place {
  readonly inputHash: string
  readonly guideVersion: string
  readonly engineVersion: string
  readonly seed: number
  readonly revision: number
}

export interface Assessments {
  /** Stores it, or finds the one with the same input hash, which then is the one returned. */
  readonly keep: (assessment: StoredAssessment) => Promise<StoredAssessment>
  readonly get: (id: string) => Promise<StoredAssessment | null>
  readonly byInput: (inputHash: string) => Promise<StoredAssessment | null>
  /** Notes that the revision of the project was answered by the assessment. */
  readonly link: (projectId: string, revision: number, assessmentId: string, now: Date) => Promise<void>
  readonly ofProject: (projectId: string, slice: Slice) => Promise<readonly AssessmentSummary[]>
}

/** A finished project: estimated against real, by measure. */
export interface Actual extends Place {
  readonly projectId: string | null
  readonly name: string
  readonly measures: unknown
}

export interface Actuals {
  readonly insert: (actual: Actual) => Promise<void>
  readonly list: (slice: Slice) => Promise<readonly Actual[]>
  /** All of them, oldest first. */
  readonly all: () => Promise<readonly Actual[]>
  readonly remove: (id: string) => Promise<boolean>
}

/** A read-only link to one assessment. */
export interface Share extends Place {
  readonly assessmentId: string
  readonly secretHash: string
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
}

export interface Shares {
  readonly insert: (share: Share) => Promise<void>
  readonly list: (assessmentId: string | null, slice: Slice) => Promise<readonly Share[]>
  /** Null where there is none of that id; one that is revoked stays as it is. */
  readonly revoke: (id: string, now: Date) => Promise<Share | null>
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Where a job may run: in any process that runs jobs, or only in a worker that the operator started. */
export type JobPlace = 'anywhere' | 'worker-only'

/** Long work, as users see it. */
export interface Job extends Place {
  readonly kind: string
  readonly input: unknown
  readonly state: JobState
  /** 0 to 1, and what is being done. */
  readonly progress: number
  readonly sentence: string
  /** How often it was taken, and how often it failed. */
  readonly attempt: number
  readonly failures: number
  readonly error: { readonly code: string; readonly message: string } | null
  readonly cancelAsked: boolean
  readonly assessmentId: string | null
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly runAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

export interface JobFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface Jobs {
  /** Stores it and puts it into the queue, both or neither. */
  readonly insert: (
    job: Pick<Job, 'id' | 'kind' | 'input' | 'createdAt'> & { readonly place: JobPlace },
  ) => Promise<Job>
  readonly get: (id: string) => Promise<Job | null>
  readonly file: (id: string) => Promise<JobFile | null>
  readonly list: (state: JobState | null, slice: Slice) => Promise<readonly Job[]>
  /** One that waits is cancelled at once, one that runs is asked to stop; a finished one stays as it is. */
  readonly cancel: (id: string, now: Date) => Promise<Job | null>
  /** Puts a failed or cancelled one into the queue again; others stay as they are. */
  readonly retry: (id: string) => Promise<Job | null>
}

/** A job that somebody runs: every write names the attempt, and does nothing where a newer one has begun. */
export interface ClaimedJob extends Job {
  readonly workspace: string
}

export interface JobResult {
  readonly assessmentId?: string
  readonly file?: JobFile
}

/** Times are the database's, since those who run jobs have clocks of their own. */
export interface JobQueue {
  /** Null where somebody else runs it, or nobody should (any more). */
  readonly claim: (id: string, leaseMs: number) => Promise<ClaimedJob | null>
  /** Says that it is still run, and how far it is. `lost`: it is not ours any more. */
  readonly renew: (
    job: ClaimedJob,
    leaseMs: number,
    progress: number,
    sentence: string,
  ) => Promise<'held' | 'cancel' | 'lost'>
  /** What `work` stores and the job's end are kept together; false, and nothing kept, where it is not ours any more. */
  readonly finish: (job: ClaimedJob, work: (tables: Tables) => Promise<JobResult>) => Promise<boolean>
  /** Ends the attempt: to be tried again in so many milliseconds, or never. */
  readonly fail: (
    job: ClaimedJob,
    error: { readonly code: string; readonly message: string },
    retryInMs: number | null,
  ) => Promise<void>
  /** The end of a cancelled one. */
  readonly endCancelled: (job: ClaimedJob) => Promise<void>
  /** Gives it back unfinished, which is no failure. */
  readonly release: (job: ClaimedJob) => Promise<void>
  /** Puts those back whose runner has died; gives up those that were taken `mostAttempts` times. How many. */
  readonly sweep: (graceMs: number, mostAttempts: number) => Promise<number>
  /** Calls `run` with the id of every job to look at, at most `concurrency` at a time, until it is stopped. */
  readonly deliver: (
    settings: { readonly concurrency: number; readonly places: readonly JobPlace[] },
    run: (id: string) => Promise<void>,
  ) => Promise<Delivery>
}

export interface Delivery {
  /** Takes nothing new, and resolves when the last call has ended. */
  readonly stop: () => Promise<void>
  /** Resolves when it has ended, by itself too. */
  readonly ended: Promise<void>
}

/** What a creation that carried a key was answered. */
export interface AnsweredKey {
  readonly operation: string
  readonly inputHash: string
  readonly output: string
}

export interface AnsweredKeys {
  /** True where nobody has used the key; waits for a transaction that is using it. */
  readonly claim: (key: string, operation: string, inputHash: string, now: Date) => Promise<boolean>
  readonly answer: (key: string, output: string) => Promise<void>
  readonly get: (key: string) => Promise<AnsweredKey | null>
  readonly purge: (moment: Date) => Promise<number>
}

/** Whole tables of the workspace as rows of text, for export and import. */
export interface Copies {
  readonly isEmpty: () => Promise<boolean>
  readonly rows: (table: CopiedTable) => AsyncIterable<readonly Row[]>
  readonly insert: (table: CopiedTable, rows: readonly Row[]) => Promise<void>
}

/** In the order in which references can be kept. Keys and hand-overs of the moment are no part of a copy. */
export const copiedTables = [
  'projects',
  'brief_revisions',
  'assessments',
  'project_assessments',
  'actuals',
  'shares',
] as const

export type CopiedTable = (typeof copiedTables)[number]

/** A column's name and its value as PostgreSQL writes it as text; null for none. */
export type Row = Readonly<Record<string, string | null>>
