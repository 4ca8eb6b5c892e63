import type { Fact, Guide } from '@stackmark/engine'

/** Facts of a topic that have all of the words, in id, statement, or the name of a source. */
export function foundFacts(
  { facts, sources }: Pick<Guide, 'facts' | 'sources'>,
  words: string,
  topic: string | null,
): readonly Fact[] {
  const named = new Map(sources.map(({ id, title, publisher }) => [id, `${title} ${publisher}`]))
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return facts.filter((fact) => {
    if (topic !== null && fact.kind !== topic) return false
    const text = [fact.id, fact.statement, ...fact.sources.map((id) => named.get(id) ?? id)].join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}
