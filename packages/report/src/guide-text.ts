import type { Claim, Constant, Fact, Guide, Precedent, Source } from '@stackmark/engine'
import { factValue, scopeText } from './fact-words.ts'
import { counted } from './figures.ts'
import { createInk } from './ink.ts'
import { columns, indent, padEnd, paragraph } from './layout.ts'
import { displayWidth, plainText } from './plain-text.ts'
import type { Screen } from './screen.ts'

const widest = 120

/** Facts by their kind, each with its value; the count stands beside each kind and at the end. */
export function factList(facts: readonly Fact[], screen: Screen): string {
  const ink = createInk(screen)
  const kinds = new Map<string, Fact[]>()
  for (const fact of facts) kinds.set(fact.kind, [...(kinds.get(fact.kind) ?? []), fact])
  const ids = Math.max(...facts.map(({ id }) => displayWidth(id)))
  const width = Math.min(screen.width, widest) - 2
  const lines = [...kinds].flatMap(([kind, same]) => [
    `${ink.strong(kind)} (${same.length})`,
    ...indent(
      columns(
        same.map((fact) => [padEnd(fact.id, ids), shortValue(fact)]),
        [],
        width,
      ),
    ),
    '',
  ])
  return `${[...lines, `${counted(facts.length, 'fact')}. stackmark guide show ID tells where one comes from.`].join('\n')}\n`
}

/** Of texts the statement says more than the value. */
function shortValue(fact: Fact): string {
  return 'text' in fact.value ? plainText(fact.statement) : factValue(fact)
}

/** An entry of the guide with its sources written out. */
export type Entry =
  | { readonly kind: 'fact'; readonly entry: Fact; readonly sources: readonly Source[] }
  | { readonly kind: 'constant'; readonly entry: Constant; readonly sources: readonly Source[] }
  | { readonly kind: 'claim'; readonly entry: Claim; readonly sources: readonly Source[] }
  | { readonly kind: 'precedent'; readonly entry: Precedent; readonly sources: readonly Source[] }
  | {
      readonly kind: 'source'
      readonly entry: Source
      readonly sources: readonly []
      readonly facts: readonly string[]
    }

/** Finds what an id names: a fact, else a constant, a claim, a precedent, a source. */
export function findEntry(guide: Guide, id: string): Entry | null {
  const sourcesOf = (ids: readonly string[]) => guide.sources.filter((source) => ids.includes(source.id))
  const fact = guide.facts.find((each) => each.id === id)
  if (fact !== undefined) return { kind: 'fact', entry: fact, sources: sourcesOf(fact.sources) }
  const constant = guide.constants.find((each) => each.id === id)
  if (constant !== undefined) return { kind: 'constant', entry: constant, sources: sourcesOf(constant.sources) }
  const claim = guide.claims.find((each) => each.id === id)
  if (claim !== undefined) {
    const cited = guide.facts.filter((each) => each.id === claim.fact || claim.facts.includes(each.id))
    return { kind: 'claim', entry: claim, sources: sourcesOf(cited.flatMap((each) => each.sources)) }
  }
  const precedent = guide.precedents.find((each) => each.id === id)
  if (precedent !== undefined) return { kind: 'precedent', entry: precedent, sources: sourcesOf(precedent.sources) }
  const source = guide.sources.find((each) => each.id === id)
  if (source === undefined) return null
  const facts = guide.facts.filter((each) => each.sources.includes(id)).map((each) => each.id)
  return { kind: 'source', entry: source, sources: [], facts }
}

/** An entry for people. */
export function entryText(found: Entry, screen: Screen): string {
  const ink = createInk(screen)
  const width = Math.min(screen.width, 100) - 2
  const rows = rowsOf(found).filter(([, text]) => text !== '')
  const names = Math.max(...rows.map(([name]) => name.length)) + 2
  const lines = [
    ink.strong(found.entry.id),
    ...indent(rows.flatMap(([name, text]) => paragraph(text, width, name.padEnd(names)))),
    ...found.sources.flatMap((source) => ['', ...sourceLines(source, screen)]),
  ]
  return `${lines.join('\n')}\n`
}

function rowsOf(found: Entry): (readonly [string, string])[] {
  switch (found.kind) {
    case 'fact': {
      const { entry } = found
      return [
        ['says', plainText(entry.statement)],
        ['value', factValue(entry)],
        ['holds for', scopeText(entry.scope)],
        ['as of', entry.asOf],
        ['basis', `${entry.basis}, confidence ${entry.confidence}`],
      ]
    }
    case 'constant': {
      const { entry } = found
      return [
        ['means', plainText(entry.meaning)],
        ['value', `${entry.value} ${entry.unit}`],
        ['basis', entry.basis],
      ]
    }
    case 'claim': {
      const { entry } = found
      return [
        ['claims', plainText(entry.statement)],
        ['verdict', entry.verdict],
        ['known', plainText(entry.figure)],
        ['facts', [entry.fact, ...entry.facts].join(', ')],
      ]
    }
    case 'precedent': {
      const { entry } = found
      const { choice, strict, kind, link, parts } = entry
      return [
        ['name', `${plainText(entry.name)} (github.com/${entry.repository})`],
        ['says', plainText(entry.summary)],
        ['chose', [...new Set([strict, choice])].join(', by the wider label ')],
        ['made of', [kind, link, ...Object.entries(parts).map((part) => part.join(': '))].filter(Boolean).join('; ')],
        [
          'traits',
          Object.entries(entry.traits)
            .map((pair) => pair.join(' '))
            .join(', '),
        ],
        ['proof', entry.evidence.join(', ')],
        ['confidence', entry.confidence],
      ]
    }
    case 'source':
      return [...sourceRows(found.entry), ['facts', found.facts.length === 0 ? 'none' : found.facts.join(', ')]]
  }
}

function sourceLines(source: Source, screen: Screen): string[] {
  const ink = createInk(screen)
  const width = Math.min(screen.width, 100) - 2
  return [
    `Source ${ink.strong(source.id)}`,
    ...indent(sourceRows(source).flatMap(([name, text]) => paragraph(text, width, name.padEnd(11)))),
  ]
}

function sourceRows({ title, publisher, year, interest, found }: Source): (readonly [string, string])[] {
  return [
    ['title', plainText(title)],
    ['publisher', plainText(publisher)],
    ['year', year === null ? 'not given' : String(year)],
    ['interest', plainText(interest)],
    ['found', plainText(found)],
  ]
}
