import type { Operation } from '../operation.ts'
import { type FileOut, fileShape } from '../operations/file-shape.ts'

export interface FileAnswer {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<'content-type' | 'content-disposition' | 'cache-control', string>>
}

/** The file itself in place of JSON, where an operation gives one and `Accept` names its media type; else null. */
export function fileAsked({ output }: Operation, value: unknown, accept: string): FileAnswer | null {
  if (output !== fileShape) return null
  const { fileName, mediaType, encoding, content } = value as FileOut
  const wanted = accept.split(',').map((each) => each.split(';')[0]?.trim().toLowerCase())
  const bare = mediaType.split(';')[0] ?? mediaType
  // What is JSON anyway stays in its envelope, which everybody else gets.
  if (bare === 'application/json' || !wanted.includes(bare)) return null
  return {
    body: new Uint8Array(Buffer.from(content, encoding)),
    headers: {
      'content-type': mediaType,
      // Names are made of an id, so that nothing in them needs quoting.
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  }
}
