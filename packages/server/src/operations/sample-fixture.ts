import { finishBacktest } from '../jobs/finish-fixture.ts'
import { assessBrief } from './assess-brief.ts'
import { createProject } from './create-project.ts'
import { createShare } from './create-share.ts'
import { deleteProject } from './delete-project.ts'
import { recordActual } from './record-actual.ts'
import { saveBrief } from './save-brief.ts'
import { startJob } from './start-job.ts'
import { few, type TestWorld } from './world-fixture.ts'

/** Something stored to ask for, in a workspace. */
export interface Sample {
  readonly projectId: string
  readonly deletedId: string
  readonly assessmentId: string
  readonly actualId: string
  readonly shareId: string
  readonly secret: string
  /** Of a job that is done. */
  readonly jobId: string
  readonly waitingJobId: string
  /** Of a member; none where the workspace has none. */
  readonly userId: string
  readonly invitationId: string
  readonly tokenId: string
}

const brief = { name: 'Invoice radar', type: 'saas-dashboard', needs: { businessCrud: 3 } } as const

const backtest = { kind: 'backtest', trials: 100, samples: 100 } as const

/** No id of anything. */
const none = '00000000-0000-4000-8000-000000000000'

export async function sampleIn(place: TestWorld, as?: string): Promise<Sample> {
  const options = as === undefined ? {} : { as }
  const project = await place.call(createProject, { name: 'Invoice radar' }, options)
  const deleted = await place.call(createProject, { name: 'Gone' }, options)
  await place.call(deleteProject, { projectId: deleted.id }, options)
  const projectId = project.id
  await place.call(saveBrief, { projectId, revision: 0, brief }, options)
  await place.call(saveBrief, { projectId, revision: 1, brief: { ...brief, frontend: 'react' } }, options)
  const { id: assessmentId } = await place.call(assessBrief, { of: { projectId }, ...few }, options)
  const measures = { weeks: { estimated: 8, actual: 10 } }
  const { actual } = await place.call(recordActual, { name: 'Old', measures }, options)
  const { share, secret } = await place.call(createShare, { assessmentId }, options)
  const { id: jobId } = await place.call(startJob, { job: backtest }, options)
  await finishBacktest(place.world, jobId)
  const { id: waitingJobId } = await place.call(startJob, { job: backtest }, options)
  const ids = { projectId, deletedId: deleted.id, assessmentId, actualId: actual.id, shareId: share.id, secret }
  return { ...ids, jobId, waitingJobId, userId: none, invitationId: none, tokenId: none }
}

/** For every operation an input that works on a sample. An operation that is missing fails the tests that go over all. */
export const sampleInputs: Readonly<Record<string, (sample: Sample) => Record<string, unknown>>> = {
  createProject: () => ({ name: 'Another' }),
  listProjects: () => ({}),
  getProject: ({ projectId }) => ({ projectId }),
  renameProject: ({ projectId }) => ({ projectId, name: 'Radar' }),
  archiveProject: ({ projectId }) => ({ projectId, archived: true }),
  deleteProject: ({ projectId }) => ({ projectId }),
  restoreProject: ({ deletedId }) => ({ projectId: deletedId }),
  saveBrief: ({ projectId }) => ({ projectId, revision: 2, brief }),
  listRevisions: ({ projectId }) => ({ projectId }),
  diffRevisions: ({ projectId }) => ({ projectId, from: 1, to: 2 }),
  assessBrief: ({ projectId }) => ({ of: { projectId }, ...few }),
  getAssessment: ({ assessmentId }) => ({ assessmentId }),
  listAssessments: ({ projectId }) => ({ projectId }),
  compareAssessments: ({ assessmentId }) => ({ a: assessmentId, b: assessmentId }),
  exportAssessment: ({ assessmentId }) => ({ assessmentId, form: 'adr' }),
  estimateBrief: ({ projectId }) => ({ of: { projectId }, trials: 100 }),
  nextQuestion: ({ projectId }) => ({ of: { projectId } }),
  findPrecedents: ({ projectId }) => ({ of: { projectId } }),
  searchFacts: () => ({ query: 'rate' }),
  getFact: () => ({ factId: 'rate.mid.eastern-europe' }),
  recordActual: ({ projectId }) => ({ projectId, name: 'Old', measures: { weeks: { estimated: 8, actual: 10 } } }),
  listActuals: () => ({}),
  removeActual: ({ actualId }) => ({ actualId }),
  createShare: ({ assessmentId }) => ({ assessmentId }),
  listShares: () => ({}),
  revokeShare: ({ shareId }) => ({ shareId }),
  openShare: ({ secret }) => ({ secret }),
  listHandovers: () => ({}),
  handOver: ({ assessmentId }) => ({ assessmentId, to: 'builders' }),
  sendEnquiry: () => ({ brief, email: 'founder@example.com' }),
  startJob: () => ({ job: backtest }),
  getJob: ({ jobId }) => ({ jobId }),
  listJobs: () => ({}),
  cancelJob: ({ waitingJobId }) => ({ jobId: waitingJobId }),
  retryJob: ({ jobId }) => ({ jobId }),
  getJobFile: ({ jobId }) => ({ jobId }),
  getCaller: () => ({}),
  listMembers: () => ({}),
  inviteMember: () => ({ email: 'new@example.com' }),
  listInvitations: () => ({}),
  revokeInvitation: ({ invitationId }) => ({ invitationId }),
  acceptInvitation: () => ({ secret: 'none' }),
  changeMember: ({ userId }) => ({ userId, role: 'owner' }),
  removeMember: ({ userId }) => ({ userId }),
  createToken: () => ({ name: 'A script' }),
  listTokens: () => ({}),
  revokeToken: ({ tokenId }) => ({ tokenId }),
}
