import type { JobKind } from '../job-kind.ts'
import { assessKind } from './assess.ts'
import { backtestKind } from './backtest.ts'
import { pdfKind } from './pdf.ts'

/** All kinds of jobs; a new one is a file beside this one and a line here. */
export const jobKinds = [pdfKind, assessKind, backtestKind] as const

/** A worker that is older than whoever started the job may not know its kind. */
export function kindNamed(name: string): JobKind | null {
  return jobKinds.find((kind) => kind.name === name) ?? null
}
