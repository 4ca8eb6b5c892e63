import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { assessmentOut, assessmentShape, id, notFound } from './shapes.ts'

export const getAssessment = defineOperation({
  name: 'getAssessment',
  description: 'Gives a stored assessment as it was computed.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ assessmentId: id }),
  output: assessmentShape,
  failures: ['NOT_FOUND'],
  run: async ({ read }, { assessmentId }) => {
    const found = await read(({ assessments }) => assessments.get(assessmentId))
    if (found === null) throw notFound('assessment', assessmentId)
    return assessmentOut(found)
  },
})
