import * as z from 'zod'
import { briefIn, id, notFound } from '../../operations/shapes.ts'
import { storedPdf } from '../../pdf/stored-pdf.ts'
import { defineJobKind } from '../job-kind.ts'

/** The report on an assessment as a PDF. */
export const pdfKind = defineJobKind({
  name: 'pdf',
  place: 'anywhere',
  input: z.strictObject({ kind: z.literal('pdf'), assessmentId: id }),
  failures: ['NOT_FOUND', 'BRIEF_INVALID'],
  prepare: async ({ assessments }, { assessmentId }, guide) => {
    const stored = await assessments.get(assessmentId)
    if (stored === null) throw notFound('assessment', assessmentId)
    briefIn(stored.brief, guide)
    return stored
  },
  compute: async (stored, guide, progress) => {
    progress(0.1, 'Setting the pages')
    return { assessmentId: stored.id, file: await storedPdf(stored, guide) }
  },
  keep: async (_tables, made) => made,
})
