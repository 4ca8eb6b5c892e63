import type { GuideIndex } from '../facts/guide-index.ts'
import type { Assessment, Evidence, EvidenceLine } from '../model/index.ts'
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
export function misconceptionsFor(index: GuideIndex, known: ConditionFacts): Assessment['misconceptions'] {
  return index.guide.misconceptions
    .filter((misconception) => conditionsHold(misconception.when, known))
    .map(({ id, saying, answer, facts }) => ({ id, saying, answer, facts }))
}

/** Sources of some facts, each once. */
export function sourcesOf(index: GuideIndex, facts: readonly string[]): string[] {
  return [...new Set(facts.flatMap((id) => index.facts.get(id)?.sources ?? []))]
}
