import type { ContentBlock } from '@modelcontextprotocol/server'
import type { Guide } from '@stackmark/engine'
import type * as z from 'zod'
import type { Operation } from '../operation.ts'
import { estimateShape } from '../operations/estimate-brief.ts'
import { exportAssessment } from '../operations/export-assessment.ts'
import { type FileOut, fileShape } from '../operations/file-shape.ts'
import { assessmentShape } from '../operations/shapes.ts'
import { digestOf, digestShape, digestText, type StoredWhole } from './assessment-digest.ts'
import { estimateDigestOf, estimateDigestShape } from './estimate-digest.ts'
import { assessmentUri, fileUri } from './uris.ts'

/** How the value of an operation is handed to an assistant. */
export interface ToolAnswer {
  /** Shape of the structured content; null where there is only text. */
  readonly shape: z.ZodType | null
  /** What the description adds, where the value is not given as the operation gives it. */
  readonly note?: string
  readonly structured: (value: unknown) => unknown
  readonly content: (value: unknown, guide: Guide) => ContentBlock[]
}

/** As it is, and once more as text for clients that know nothing else: the protocol asks for both. */
function plain(shape: z.ZodType): ToolAnswer {
  return { shape, structured: (value) => value, content: (value) => [text(JSON.stringify(value))] }
}

const digest: ToolAnswer = {
  shape: digestShape,
  note: 'The answer has the essentials and the report in words; all of it is the resource at `uri`.',
  structured: (value) => digestOf(value as StoredWhole),
  content: (value, guide) => {
    const stored = value as StoredWhole
    return [
      text(digestText(stored, guide)),
      {
        type: 'resource_link',
        uri: assessmentUri(stored.id),
        name: `assessment-${stored.id}`,
        title: `Assessment of ${stored.assessment.brief.name ?? 'a product'}`,
        mimeType: 'application/json',
      },
    ]
  },
}

const estimate: ToolAnswer = {
  ...plain(estimateDigestShape),
  note: 'Work items and drivers are left out here: assessBrief and exportAssessment as `csv` give them.',
  structured: (value) => estimateDigestOf(value as WholeEstimate),
  content: (value) => [text(JSON.stringify(estimateDigestOf(value as WholeEstimate)))],
}

type WholeEstimate = z.input<typeof estimateShape>

/** Beside itself in JSON a file would be read twice. What is no text comes as bytes, which assistants need not read. */
const file: ToolAnswer = {
  shape: null,
  structured: () => undefined,
  content: (value) => {
    const { fileName, mediaType, encoding, content } = value as FileOut
    if (encoding === 'utf8') return [text(content)]
    const uri = fileUri(fileName)
    return [{ type: 'resource', resource: { uri, mimeType: mediaType, blob: content } }]
  },
}

const exported: ToolAnswer = {
  ...file,
  note: 'The answer is the text of the file, for `pdf` its bytes; `json` has more than 100 kB.',
}

export function answerOf({ name, output }: Operation): ToolAnswer {
  if (output === assessmentShape) return digest
  if (output === estimateShape) return estimate
  if (name === exportAssessment.name) return exported
  return output === fileShape ? file : plain(output)
}

export function text(words: string): ContentBlock {
  return { type: 'text', text: words }
}
