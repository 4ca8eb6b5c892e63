import type { archiveProject } from '@stackmark/server/operations/archive-project'
import type { assessBrief } from '@stackmark/server/operations/assess-brief'
import type { compareAssessments } from '@stackmark/server/operations/compare-assessments'
import type { createProject } from '@stackmark/server/operations/create-project'
import type { createShare } from '@stackmark/server/operations/create-share'
import type { deleteProject } from '@stackmark/server/operations/delete-project'
import type { exportAssessment } from '@stackmark/server/operations/export-assessment'
import type { getAssessment } from '@stackmark/server/operations/get-assessment'
import type { getCaller } from '@stackmark/server/operations/get-caller'
import type { getProject } from '@stackmark/server/operations/get-project'
import type { handOver } from '@stackmark/server/operations/hand-over'
import type { listActuals } from '@stackmark/server/operations/list-actuals'
import type { listAssessments } from '@stackmark/server/operations/list-assessments'
import type { listHandovers } from '@stackmark/server/operations/list-handovers'
import type { listProjects } from '@stackmark/server/operations/list-projects'
import type { listRevisions } from '@stackmark/server/operations/list-revisions'
import type { listShares } from '@stackmark/server/operations/list-shares'
import type { openShare } from '@stackmark/server/operations/open-share'
import type { recordActual } from '@stackmark/server/operations/record-actual'
import type { removeActual } from '@stackmark/server/operations/remove-actual'
import type { renameProject } from '@stackmark/server/operations/rename-project'
import type { restoreProject } from '@stackmark/server/operations/restore-project'
import type { revokeShare } from '@stackmark/server/operations/revoke-share'
import type { saveBrief } from '@stackmark/server/operations/save-brief'
import type { sendEnquiry } from '@stackmark/server/operations/send-enquiry'
import type * as z from 'zod'

/** The operations that the pages use. Their types are the server's own schemas. */
export interface Operations {
  archiveProject: typeof archiveProject
  assessBrief: typeof assessBrief
  compareAssessments: typeof compareAssessments
  createProject: typeof createProject
  createShare: typeof createShare
  deleteProject: typeof deleteProject
  exportAssessment: typeof exportAssessment
  getAssessment: typeof getAssessment
  getCaller: typeof getCaller
  getProject: typeof getProject
  handOver: typeof handOver
  listActuals: typeof listActuals
  listAssessments: typeof listAssessments
  listHandovers: typeof listHandovers
  listProjects: typeof listProjects
  listRevisions: typeof listRevisions
  listShares: typeof listShares
  openShare: typeof openShare
  recordActual: typeof recordActual
  removeActual: typeof removeActual
  renameProject: typeof renameProject
  restoreProject: typeof restoreProject
  revokeShare: typeof revokeShare
  saveBrief: typeof saveBrief
  sendEnquiry: typeof sendEnquiry
}

export type OperationName = keyof Operations
export type Input<Name extends OperationName> = z.input<Operations[Name]['input']>
export type Output<Name extends OperationName> = z.output<Operations[Name]['output']>

/** Method and path of each, below `/api/v1`; a test holds them against the server's routes. */
export const places: Readonly<Record<OperationName, string>> = {
  archiveProject: 'put /projects/{projectId}/archived',
  assessBrief: 'post /assessments',
  compareAssessments: 'get /comparison',
  createProject: 'post /projects',
  createShare: 'post /assessments/{assessmentId}/shares',
  deleteProject: 'delete /projects/{projectId}',
  exportAssessment: 'get /assessments/{assessmentId}/export',
  getAssessment: 'get /assessments/{assessmentId}',
  getCaller: 'get /caller',
  getProject: 'get /projects/{projectId}',
  handOver: 'post /assessments/{assessmentId}/hand-over',
  listActuals: 'get /actuals',
  listAssessments: 'get /projects/{projectId}/assessments',
  listHandovers: 'get /hand-overs',
  listProjects: 'get /projects',
  listRevisions: 'get /projects/{projectId}/revisions',
  listShares: 'get /shares',
  openShare: 'post /open-share',
  recordActual: 'post /actuals',
  removeActual: 'delete /actuals/{actualId}',
  renameProject: 'put /projects/{projectId}/name',
  restoreProject: 'post /projects/{projectId}/restore',
  revokeShare: 'post /shares/{shareId}/revoke',
  saveBrief: 'post /projects/{projectId}/revisions',
  sendEnquiry: 'post /enquiries',
}
