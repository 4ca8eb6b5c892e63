import type { GuideIndex } from '../facts/guide-index.ts'
import type { Assessment, Cell, Evidence, EvidenceLine } from '../model/index.ts'
import { type ConditionFacts, conditionsHold } from './conditions.ts'

/** The claims that matter to this brief, each with what is known of it so far. */
export function evidenceLines(index: GuideIndex, known: ConditionFacts, evidence: readonly Evidence[]): EvidenceLine[] {
  return index.guide.claims
    .filter((claim) => conditionsHold(claim.when, known))
    .map((claim): EvidenceLine => {
      const runs = evidence.filter((entry) => entry.claim === claim.id && entry.run !== undefined)
      const measured = runs.map((run) => `${run.figure.p50} ${run.unit} (${run.figure.p10} to ${run.figure.p90})`)
      return {
        claim: claim.id,
        statement: claim.statement,
        verdict: claim.verdict,
        figure: [claim.figure, ...measured].join(' Measured: '),
        sources: [
          ...new Set([...sourcesOf(index, [claim.fact, ...claim.facts]), ...runs.flatMap((run) => run.run ?? [])]),
        ],
      }
    })
}

/** What people say against an option and the guide's answer, where this brief gives reason to say it. */
export function misconceptionsFor(
  index: GuideIndex,
  known: ConditionFacts,
  cells: readonly Cell[],
): Assessment['misconceptions'] {
  return index.guide.misconceptions.flatMap(({ id, saying, answer, facts, when, figure }) => {
    const cell = cells.find(({ option, criterion }) => option === figure.option && criterion === figure.criterion)
    if (!cell || !conditionsHold(when, known)) return []
    const { option, criterion, raw, unit } = cell
    return [{ id, saying, answer, facts, cell: { option, criterion, raw, unit } }]
  })
}

/** Sources of some facts, each once. */
export function sourcesOf(index: GuideIndex, facts: readonly string[]): string[] {
  return [...new Set(facts.flatMap((id) => index.facts.get(id)?.sources ?? []))]
}
