import type { Assessment, Brief, Guide } from '@stackmark/engine'
import { plainText } from '@stackmark/report/plain-text'
import { createView } from '@stackmark/report/view'
import Document from 'pdfkit'
import type { Face } from './fonts.ts'
import { ink } from './ink.ts'
import { writeReport } from './report-sections.ts'
import { createSheet, type Sheet, sheetWidth } from './sheet.ts'
import type { FaceName } from './typesetter.ts'

/**
 * The report on an assessment as a PDF of A4 pages: text that can be selected, tagged for screen readers. `dated` stands
 * on it and in it, so that the same assessment always gives the same bytes.
 */
export async function assessmentPdf(
  assessment: Assessment,
  brief: Brief,
  guide: Guide,
  dated: Date,
  face: Face,
): Promise<Uint8Array> {
  const product = plainText(assessment.brief.name ?? 'A product without a name')
  const doc = new Document({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
    // Else it would load a face of its own.
    font: face.regular[0] as unknown as string,
    info: { Title: `${product}: which backend`, Creator: 'Stackmark', Producer: 'Stackmark', CreationDate: dated },
  })
  const bytes = collected(doc)
  const sheet = createSheet(doc, registered(doc, face))
  const view = createView(assessment, brief, guide, { width: 80, depth: 'none', ground: 'light' })
  writeReport(sheet, view, dated.toISOString().slice(0, 10))
  number(sheet, product)
  doc.end()
  return await bytes
}

function collected(doc: InstanceType<typeof Document>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
  })
}

function registered(doc: InstanceType<typeof Document>, face: Face): Record<FaceName, readonly string[]> {
  const names = (of: FaceName) =>
    face[of].map((bytes, at) => {
      const name = `${of}-${at}`
      doc.registerFont(name, bytes)
      return name
    })
  return { regular: names('regular'), strong: names('strong'), mono: names('mono') }
}

/** Product and page number at the foot of every page. */
function number({ doc, label }: Sheet, product: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at)
    doc.markContent('Artifact', { type: 'Pagination' })
    const shown = product.length > 70 ? `${product.slice(0, 70)}…` : product
    label(shown, 62, 800, { color: ink.third })
    label(`${at + 1} of ${count}`, 62 + sheetWidth, 800, { color: ink.third }, 'right')
    doc.endMarkedContent()
  }
}
