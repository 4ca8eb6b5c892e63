import type { Evidence, Guide } from '@stackmark/engine'
import { checkEvidence } from '@stackmark/guide'
import { endings, Stop } from '../context.ts'
import { mostShown } from './inputs.ts'

/** Evidence from the data of a file, or all that is wrong with it as the end of the command. */
export function evidenceOf(data: unknown, file: string, guide: Guide): readonly Evidence[] {
  const checked = checkEvidence(data, guide)
  if (checked.ok) return checked.evidence
  const lines = checked.problems.slice(0, mostShown).map(({ message }) => `${file}: ${message}`)
  const more = checked.problems.length - lines.length
  throw new Stop(endings.invalidInput, [...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'))
}
