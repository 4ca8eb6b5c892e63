import type { Brief } from '@stackmark/engine'
import type { BriefGuide } from '../brief-guide.ts'

export interface EditorProps {
  readonly brief: Brief
  readonly guide: BriefGuide
  readonly onChange: (brief: Brief) => void
}
