import * as z from 'zod'
import type { JobFile } from '../store/store.ts'

/** A file as text, or where it is none, its bytes in base64. Over HTTP, `Accept` with its media type gives the bytes. */
export const fileShape = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  encoding: z.enum(['utf8', 'base64']).describe('How `content` is to be read.'),
  content: z.string(),
})

export type FileOut = z.output<typeof fileShape>

export function fileOut({ fileName, mediaType, bytes }: JobFile): FileOut {
  const encoding = mediaType === 'application/pdf' ? 'base64' : 'utf8'
  return { fileName, mediaType, encoding, content: Buffer.from(bytes).toString(encoding) }
}
