import type { Evidence, Guide } from '@stackmark/engine'
import { showFound } from '../brief/found.ts'
import { formatPath, type Path } from '../brief/path.ts'
import { nearestName } from '../nearest-name.ts'
import { evidenceSchema } from './evidence-schema.ts'

/** Something wrong with a file of evidence. */
export interface EvidenceProblem {
  readonly code: keyof typeof evidenceProblemCodes
  /** `evidence[2].figure.p10`. */
  readonly path: string
  readonly message: string
}

export const evidenceProblemCodes = {
  EVIDENCE_SHAPE: 'The file is not a list of evidence, or an entry has a wrong or missing field.',
  EVIDENCE_ORDER: 'The three points of a figure do not ascend.',
  EVIDENCE_ORIGIN: 'An entry names neither the run that measured it nor the source that published it.',
  EVIDENCE_UNKNOWN: 'An ecosystem, source or claim that the guide does not have.',
  EVIDENCE_DUPLICATE: 'Two entries have the same id.',
} as const satisfies Readonly<Record<string, string>>

export type CheckedEvidence =
  | { readonly ok: true; readonly evidence: readonly Evidence[] }
  | { readonly ok: false; readonly problems: readonly EvidenceProblem[] }

/** Turns any data into evidence or into all that is wrong with it: a list, or `{"evidence": [...]}`. Never throws. */
export function checkEvidence(data: unknown, guide: Guide): CheckedEvidence {
  const entries = entriesOf(data)
  if (entries === null) {
    const message = `The file must hold a list of evidence, or {"evidence": [...]}, found ${showFound(data)}.`
    return { ok: false, problems: [{ code: 'EVIDENCE_SHAPE', path: '', message }] }
  }
  const problems: EvidenceProblem[] = []
  const evidence: Evidence[] = []
  const seen = new Set<string>()
  entries.forEach((entry, index) => {
    const at = (path: Path) => formatPath(['evidence', index, ...path])
    const parsed = evidenceSchema.safeParse(entry)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const path = at(issue.path.filter((step) => typeof step !== 'symbol'))
        problems.push({ code: 'EVIDENCE_SHAPE', path, message: `${path}: ${issue.message}.` })
      }
      return
    }
    problems.push(...meaningProblems(parsed.data, at, guide))
    if (seen.has(parsed.data.id)) {
      const message = `${at(['id'])}: "${parsed.data.id}" is there twice.`
      problems.push({ code: 'EVIDENCE_DUPLICATE', path: at(['id']), message })
    }
    seen.add(parsed.data.id)
    evidence.push(parsed.data)
  })
  return problems.length === 0 ? { ok: true, evidence } : { ok: false, problems }
}

function entriesOf(data: unknown): readonly unknown[] | null {
  if (Array.isArray(data)) return data
  const inside = typeof data === 'object' && data !== null && 'evidence' in data ? data.evidence : null
  return Array.isArray(inside) ? inside : null
}

function meaningProblems(entry: Evidence, at: (path: Path) => string, guide: Guide): EvidenceProblem[] {
  const problems: EvidenceProblem[] = []
  const { p10, p50, p90 } = entry.figure
  if (!(p10 <= p50 && p50 <= p90)) {
    const path = at(['figure'])
    problems.push({ code: 'EVIDENCE_ORDER', path, message: `${path}: must ascend from p10 over p50 to p90.` })
  }
  if (entry.run === undefined && entry.source === undefined) {
    const path = at([])
    const message = `${path}: must name the run that measured it or the source that published it.`
    problems.push({ code: 'EVIDENCE_ORIGIN', path, message })
  }
  const known = [
    ['ecosystem', entry.ecosystem, [...new Set(guide.languages.map((language) => language.ecosystem))]],
    ['source', entry.source, guide.sources.map(({ id }) => id)],
    ['claim', entry.claim, guide.claims.map(({ id }) => id)],
  ] as const
  for (const [field, value, allowed] of known) {
    if (value === undefined || allowed.includes(value)) continue
    const path = at([field])
    const nearest = nearestName(value, allowed)
    const advice = nearest === null ? '' : `; did you mean "${nearest}"?`
    const message = `${path}: the guide has no ${field} ${showFound(value)}${advice === '' ? '.' : advice}`
    problems.push({ code: 'EVIDENCE_UNKNOWN', path, message })
  }
  return problems
}
