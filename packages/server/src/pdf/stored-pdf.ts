import type { Assessment, Brief, Guide } from '@stackmark/engine'
import { briefIn } from '../operations/shapes.ts'
import type { JobFile, StoredAssessment } from '../store/store.ts'

/** The PDF of a stored assessment, dated by when it was stored. */
export async function storedPdf(stored: StoredAssessment, guide: Guide): Promise<JobFile> {
  const bytes = await pdfOf(JSON.parse(stored.document), briefIn(stored.brief, guide), guide, stored.createdAt)
  return { fileName: `assessment-${stored.id}.pdf`, mediaType: 'application/pdf', bytes }
}

/** The PDF of an assessment. The typesetting is loaded only here: few processes ever need it. */
export async function pdfOf(assessment: Assessment, brief: Brief, guide: Guide, dated: Date): Promise<Uint8Array> {
  const { assessmentPdf } = await import('./assessment-pdf.ts')
  const { readFonts } = await import('./fonts.ts')
  return await assessmentPdf(assessment, brief, guide, dated, await readFonts())
}
