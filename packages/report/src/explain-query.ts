import type { Guide } from '@stackmark/engine'
import { nearestName, quote } from '@stackmark/guide'

/** What `--explain` asks for: a figure of an option. */
export interface ExplainQuery {
  readonly option: string
  readonly figure: Figure
}

export type Figure =
  | { readonly kind: 'cell'; readonly criterion: string }
  /** Outputs made of cells, or of the draws behind them. */
  | { readonly kind: (typeof outputs)[number] }

export type ParsedQuery =
  | { readonly ok: true; readonly query: ExplainQuery }
  | { readonly ok: false; readonly message: string }

const outputs = ['share', 'plan', 'hours', 'deadline', 'budget', 'drivers', 'staged', 'flips', 'precedents'] as const

/**
 * Reads `node/time-to-market`, `share/node`, `weeks/node`, …: an option and a figure, in either order. A figure is a
 * criterion, the measure that fills one (weeks, cost, …), or an output. What is not understood is answered with the
 * nearest name.
 */
export function parseExplainQuery(text: string, guide: Guide): ParsedQuery {
  const parts = text.split('/').map((part) => part.trim())
  const options = guide.options.map(({ id }) => id)
  const figures = figureNames(guide)
  const example = `${options[0] ?? 'option'}/${guide.criteria[0]?.id ?? 'criterion'}`
  if (parts.length !== 2 || parts.some((part) => part === '')) {
    return { ok: false, message: `${quote(text)}: name an option and a figure, such as ${example}.` }
  }
  const option = parts.find((part) => options.includes(part))
  if (option === undefined) {
    // Neither part is an option: the one that is no figure was meant as one.
    const meant = parts.find((part) => !figures.has(part)) ?? parts[0] ?? ''
    return { ok: false, message: unknown('option', meant, options) }
  }
  const name = parts.find((part) => part !== option) ?? option
  const figure = figures.get(name)
  if (figure === undefined) return { ok: false, message: unknown('figure', name, [...figures.keys()]) }
  return { ok: true, query: { option, figure } }
}

function figureNames({ criteria }: Guide): ReadonlyMap<string, Figure> {
  const names = new Map<string, Figure>(outputs.map((kind) => [kind, { kind }]))
  for (const { id, measure } of criteria) {
    const alone = criteria.filter((other) => other.measure === measure).length === 1
    if (alone) names.set(measure, { kind: 'cell', criterion: id })
  }
  // A criterion's own id goes before a measure of that name.
  for (const { id } of criteria) names.set(id, { kind: 'cell', criterion: id })
  return names
}

function unknown(what: string, found: string, known: readonly string[]): string {
  const nearest = nearestName(found, known)
  return nearest === null
    ? `there is no ${what} ${quote(found)}; there are ${known.join(', ')}.`
    : `there is no ${what} ${quote(found)}; did you mean ${quote(nearest)}?`
}
