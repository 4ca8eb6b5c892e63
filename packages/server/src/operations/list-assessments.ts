import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import {
  assessmentSummaryOut,
  assessmentSummaryShape,
  id,
  notFound,
  pageInput,
  pageOf,
  pageOut,
  sliceIn,
} from './shapes.ts'

export const listAssessments = defineOperation({
  name: 'listAssessments',
  description: 'Lists the assessments of a project, newest first, each with the revision that it answered.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ projectId: id, ...pageInput }),
  output: pageOf(assessmentSummaryShape),
  failures: ['NOT_FOUND', 'CURSOR_INVALID'],
  run: ({ read }, { projectId, ...page }) =>
    read(async ({ projects, assessments }) => {
      if ((await projects.get(projectId)) === null) throw notFound('project', projectId)
      const found = await assessments.ofProject(projectId, sliceIn(page))
      return pageOut(found, page.limit, assessmentSummaryOut)
    }),
})
