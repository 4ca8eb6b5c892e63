import type { Guide } from '@stackmark/engine'
import { nearestName } from '../nearest-name.ts'

/** Finds the allowed name that somebody most likely meant, or null. */
export type Hint = (found: string, allowed: readonly string[]) => string | null

/**
 * Knows the guide's own other words for its ids (names, keywords, ecosystems) and a few everyday ones, then falls back
 * on the spelling. Other words are only hints: a brief is written with the ids.
 */
export function createHint(guide: Guide): Hint {
  const aliases = aliasesOf(guide)
  return (found, allowed) => {
    if (found.length > longestName) return null
    const meant = aliases.get(plain(found))
    const alias = allowed.find((name) => meant?.has(name) === true)
    return alias ?? nearestName(found, allowed)
  }
}

/** Texts longer than this are no misspelt names; comparing them would cost time for nothing. */
const longestName = 80

/** Everyday words for ids that a guide is likely to have. */
const everyday: readonly (readonly [string, string])[] = [
  ['javascript', 'typescript'],
  ['js', 'typescript'],
  ['ts', 'typescript'],
  ['nodejs', 'typescript'],
  ['nodejs', 'node'],
  ['py', 'python'],
  ['both', 'hybrid'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['next.js', 'react'],
]

function aliasesOf(guide: Guide): ReadonlyMap<string, ReadonlySet<string>> {
  const aliases = new Map<string, Set<string>>()
  const add = (word: string, id: string) => {
    const ids = aliases.get(plain(word)) ?? new Set()
    aliases.set(plain(word), ids.add(id))
  }
  const named = [guide.productTypes, guide.needs, guide.features, guide.skills, guide.languages, guide.criteria]
  for (const entry of [...named.flat(), ...guide.options, ...guide.teams]) add(entry.name, entry.id)
  for (const language of guide.languages) add(language.ecosystem, language.id)
  for (const feature of guide.features) for (const word of feature.keywords) add(word, feature.id)
  for (const [word, id] of everyday) add(word, id)
  return aliases
}

/** Letters, digits and currency signs only, so that `Eastern Europe` and `eastern-europe` are one. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}\p{Sc}]/gu, '')
}
