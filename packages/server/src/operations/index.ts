import { acceptInvitation } from './accept-invitation.ts'
import { archiveProject } from './archive-project.ts'
import { assessBrief } from './assess-brief.ts'
import { cancelJob } from './cancel-job.ts'
import { changeMember } from './change-member.ts'
import { compareAssessments } from './compare-assessments.ts'
import { createProject } from './create-project.ts'
import { createShare } from './create-share.ts'
import { createToken } from './create-token.ts'
import { deleteProject } from './delete-project.ts'
import { diffRevisions } from './diff-revisions.ts'
import { estimateBrief } from './estimate-brief.ts'
import { exportAssessment } from './export-assessment.ts'
import { findPrecedents } from './find-precedents.ts'
import { getAssessment } from './get-assessment.ts'
import { getCaller } from './get-caller.ts'
import { getFact } from './get-fact.ts'
import { getJob } from './get-job.ts'
import { getJobFile } from './get-job-file.ts'
import { getProject } from './get-project.ts'
import { handOver } from './hand-over.ts'
import { inviteMember } from './invite-member.ts'
import { listActuals } from './list-actuals.ts'
import { listAssessments } from './list-assessments.ts'
import { listHandovers } from './list-handovers.ts'
import { listInvitations } from './list-invitations.ts'
import { listJobs } from './list-jobs.ts'
import { listMembers } from './list-members.ts'
import { listProjects } from './list-projects.ts'
import { listRevisions } from './list-revisions.ts'
import { listShares } from './list-shares.ts'
import { listTokens } from './list-tokens.ts'
import { nextQuestion } from './next-question.ts'
import { openShare } from './open-share.ts'
import { recordActual } from './record-actual.ts'
import { removeActual } from './remove-actual.ts'
import { removeMember } from './remove-member.ts'
import { renameProject } from './rename-project.ts'
import { restoreProject } from './restore-project.ts'
import { retryJob } from './retry-job.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { revokeShare } from './revoke-share.ts'
import { revokeToken } from './revoke-token.ts'
import { saveBrief } from './save-brief.ts'
import { searchFacts } from './search-facts.ts'
import { sendEnquiry } from './send-enquiry.ts'
import { startJob } from './start-job.ts'

/** Everything Stackmark can do. A test finds a file beside this one that is not in here. */
export const operations = [
  createProject,
  listProjects,
  getProject,
  renameProject,
  archiveProject,
  deleteProject,
  restoreProject,
  saveBrief,
  listRevisions,
  diffRevisions,
  assessBrief,
  getAssessment,
  listAssessments,
  compareAssessments,
  exportAssessment,
  estimateBrief,
  nextQuestion,
  findPrecedents,
  searchFacts,
  getFact,
  recordActual,
  listActuals,
  removeActual,
  createShare,
  listShares,
  revokeShare,
  openShare,
  listHandovers,
  handOver,
  sendEnquiry,
  startJob,
  getJob,
  listJobs,
  cancelJob,
  retryJob,
  getJobFile,
  getCaller,
  listMembers,
  inviteMember,
  listInvitations,
  revokeInvitation,
  acceptInvitation,
  changeMember,
  removeMember,
  createToken,
  listTokens,
  revokeToken,
] as const
