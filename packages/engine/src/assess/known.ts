import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief } from '../model/index.ts'
import type { ConditionFacts } from './conditions.ts'

/** What a brief says, in the form that a guide's conditions ask for; a known type stands for its typical scope. */
export function knownFacts(index: GuideIndex, brief: Brief): ConditionFacts {
  const type = index.guide.productTypes.find((candidate) => candidate.id === brief.type)
  const scope = brief.scope ?? type?.scope ?? []
  return {
    features: new Set(scope.flatMap((item) => ('feature' in item ? [item.feature] : []))),
    needs: new Map(Object.entries(brief.needs ?? type?.needs ?? {})),
    type: brief.type ?? null,
    frontend: brief.frontend ?? null,
    option: null,
  }
}
