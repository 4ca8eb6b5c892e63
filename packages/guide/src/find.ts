import type { Fact, Guide, Source } from '@stackmark/engine'
import { nearestName } from './nearest-name.ts'

/**
 * Facts by the beginning of their id (`rate.mid`), or, where no id begins so, by words that must all stand in the id,
 * the statement, the value's text or the scope. In the order of the guide; an empty query finds everything.
 */
export function findFacts(guide: Guide, query: string): readonly Fact[] {
  const wanted = query.trim().toLowerCase()
  const byId = guide.facts.filter(({ id }) => id.toLowerCase().startsWith(wanted))
  if (byId.length > 0) return byId
  const words = wanted.split(/\s+/)
  return guide.facts.filter((fact) => {
    const text = textOf(fact)
    return words.every((word) => text.includes(word))
  })
}

export type FactResult =
  | { readonly ok: true; readonly fact: Fact; readonly sources: readonly Source[] }
  | { readonly ok: false; readonly id: string; readonly nearest: string | null }

/** A fact with its sources written out; for an unknown id the nearest one there is. */
export function factWithSources(guide: Guide, id: string): FactResult {
  const fact = guide.facts.find((each) => each.id === id)
  if (fact === undefined) {
    return {
      ok: false,
      id,
      nearest: nearestName(
        id,
        guide.facts.map((each) => each.id),
      ),
    }
  }
  return { ok: true, fact, sources: guide.sources.filter((source) => fact.sources.includes(source.id)) }
}

function textOf({ id, statement, value, scope }: Fact): string {
  const inside = 'items' in value ? value.items : 'text' in value ? [value.text] : []
  return [id, statement, ...inside, ...Object.values(scope)].join(' ').toLowerCase()
}
