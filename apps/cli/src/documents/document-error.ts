import type { BriefProblemCode } from '@stackmark/guide'

/** Why a text is no document, and where; lines and columns count from 1. */
export interface DocumentError {
  readonly code: Extract<
    BriefProblemCode,
    'BRIEF_SYNTAX' | 'BRIEF_TOO_LARGE' | 'BRIEF_TOO_DEEP' | 'BRIEF_ALIAS_LIMIT' | 'BRIEF_DUPLICATE'
  >
  readonly line: number
  readonly column: number
  readonly message: string
}
