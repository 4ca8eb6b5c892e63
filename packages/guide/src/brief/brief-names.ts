import type { Guide } from '@stackmark/engine'

/** The names a guide lets a brief use, in the guide's order. */
export interface BriefNames {
  readonly types: readonly string[]
  readonly needs: readonly string[]
  readonly features: readonly string[]
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  readonly teams: readonly string[]
  readonly criteria: readonly string[]
  /** Groups of criteria. */
  readonly groups: readonly string[]
  readonly options: readonly string[]
  /** Those the guide knows rates for. */
  readonly seniorities: readonly string[]
  readonly regions: readonly string[]
}

export function briefNames(guide: Guide): BriefNames {
  const rateScope = (key: string) => {
    const found = guide.facts.flatMap((fact) => (fact.kind === 'rate' ? (fact.scope[key] ?? []) : []))
    return [...new Set(found)]
  }
  return {
    types: ids(guide.productTypes),
    needs: ids(guide.needs),
    features: ids(guide.features),
    skills: ids(guide.skills),
    languages: ids(guide.languages),
    teams: ids(guide.teams),
    criteria: ids(guide.criteria),
    groups: ids(guide.groups),
    options: ids(guide.options),
    seniorities: rateScope('seniority'),
    regions: rateScope('region'),
  }
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return [...new Set(entries.map((entry) => entry.id))]
}

/** Names of the contract that no guide changes. */
export const frontends = ['react', 'other', 'server-rendered', 'none'] as const
export const scriptings = ['javascript', 'python', 'none'] as const
export const currencies = ['USD', 'EUR', 'GBP'] as const
export const sizes = ['S', 'M', 'L'] as const
/** Of a team: everybody works in every language. */
export const everyLanguage = 'all'
