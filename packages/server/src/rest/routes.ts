import type { Operation } from '../operation.ts'
import { operations } from '../operations/index.ts'

/** Where an operation is found over HTTP; what is in braces comes from the address, the rest from query or body. */
export interface Route {
  readonly operation: Operation
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Below `/api/v1`. */
  readonly path: string
  /** What it gives never changes under this address, so that a browser need not ask again. */
  readonly immutable: boolean
}

/** Secrets are in bodies, since addresses end up in logs. `immutable` marks what was stored once and for all. */
const places = {
  createProject: 'post /projects',
  listProjects: 'get /projects',
  getProject: 'get /projects/{projectId}',
  renameProject: 'put /projects/{projectId}/name',
  archiveProject: 'put /projects/{projectId}/archived',
  deleteProject: 'delete /projects/{projectId}',
  restoreProject: 'post /projects/{projectId}/restore',
  saveBrief: 'post /projects/{projectId}/revisions',
  listRevisions: 'get /projects/{projectId}/revisions',
  diffRevisions: 'get /projects/{projectId}/differences',
  assessBrief: 'post /assessments',
  getAssessment: 'get /assessments/{assessmentId} immutable',
  listAssessments: 'get /projects/{projectId}/assessments',
  compareAssessments: 'get /comparison',
  exportAssessment: 'get /assessments/{assessmentId}/export',
  estimateBrief: 'post /estimate',
  nextQuestion: 'post /next-question',
  findPrecedents: 'post /precedents',
  searchFacts: 'get /facts',
  getFact: 'get /facts/{factId}',
  recordActual: 'post /actuals',
  listActuals: 'get /actuals',
  removeActual: 'delete /actuals/{actualId}',
  createShare: 'post /assessments/{assessmentId}/shares',
  listShares: 'get /shares',
  revokeShare: 'post /shares/{shareId}/revoke',
  openShare: 'post /open-share',
  startJob: 'post /jobs',
  listJobs: 'get /jobs',
  getJob: 'get /jobs/{jobId}',
  cancelJob: 'post /jobs/{jobId}/cancel',
  retryJob: 'post /jobs/{jobId}/retry',
  getJobFile: 'get /jobs/{jobId}/file',
  listHandovers: 'get /hand-overs',
  handOver: 'post /assessments/{assessmentId}/hand-over',
  sendEnquiry: 'post /enquiries',
  getCaller: 'get /caller',
  listMembers: 'get /members',
  inviteMember: 'post /invitations',
  listInvitations: 'get /invitations',
  revokeInvitation: 'post /invitations/{invitationId}/revoke',
  acceptInvitation: 'post /accept-invitation',
  changeMember: 'put /members/{userId}/role',
  removeMember: 'delete /members/{userId}',
  createToken: 'post /tokens',
  listTokens: 'get /tokens',
  revokeToken: 'post /tokens/{tokenId}/revoke',
} as const satisfies Readonly<Record<string, string>>

/** Every operation with its place; the table above has to name each of them. */
export const routes: readonly Route[] = operations.map((operation) => {
  const place: string | undefined = Object.hasOwn(places, operation.name)
    ? places[operation.name as keyof typeof places]
    : undefined
  if (place === undefined) throw new Error(`${operation.name} has no place`)
  const [method, path = '', mark] = place.split(' ')
  return { operation, method: method as Route['method'], path, immutable: mark === 'immutable' }
})

/** Operations that run the model, for which there may be no room. */
const modelRuns: ReadonlySet<string> = new Set(['assessBrief', 'compareAssessments', 'estimateBrief', 'nextQuestion'])

export function runsModel({ name }: Operation): boolean {
  return modelRuns.has(name)
}

/** The names in braces of a path. */
export function namesInPath(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/** The same path as the router writes it: `/projects/:projectId`. */
export function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
