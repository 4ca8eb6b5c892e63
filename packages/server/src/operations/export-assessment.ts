import { decisionRecord } from '@stackmark/report/decision-record'
import { estimateCsv } from '@stackmark/report/estimate-csv'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { storedPdf } from '../pdf/stored-pdf.ts'
import { fileOut, fileShape } from './file-shape.ts'
import { briefIn, id, notFound } from './shapes.ts'

/** Media types by form. */
const forms = {
  json: { extension: 'json', mediaType: 'application/json' },
  adr: { extension: 'md', mediaType: 'text/markdown; charset=utf-8' },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
} as const

export const exportAssessment = defineOperation({
  name: 'exportAssessment',
  description:
    'Gives a stored assessment as a file: `json` byte for byte as it was stored, `adr` a decision record in Markdown, `csv` the work items of its estimate, `pdf` the report to print.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ assessmentId: id, form: z.enum(['json', 'adr', 'csv', 'pdf']).describe('Of the file.') }),
  output: fileShape,
  failures: ['NOT_FOUND', 'BRIEF_INVALID'],
  run: async ({ read, guide }, { assessmentId, form }) => {
    const stored = await read(({ assessments }) => assessments.get(assessmentId))
    if (stored === null) throw notFound('assessment', assessmentId)
    if (form === 'pdf') return fileOut(await storedPdf(stored, guide))
    const { extension, mediaType } = forms[form]
    const fileName = `assessment-${assessmentId}.${extension}`
    return { fileName, mediaType, encoding: 'utf8' as const, content: content() }

    function content(): string {
      if (stored === null) throw new Error('it was found above')
      if (form === 'json') return stored.document
      const assessment = JSON.parse(stored.document)
      if (form === 'csv') return estimateCsv(assessment)
      // Dated by when it was decided, so that the same assessment always gives the same record.
      return decisionRecord(
        assessment,
        briefIn(stored.brief, guide),
        guide,
        stored.createdAt.toISOString().slice(0, 10),
      )
    }
  },
})
