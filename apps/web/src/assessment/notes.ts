import type { Basis } from '@stackmark/engine'
import { type Figure } from '@stackmark/report/explain-query'
import { explanation } from '@stackmark/report/explanation'
import { sourceText } from '@stackmark/report/fact-words'
import { reasonsBetween } from '@stackmark/report/reasons'
import { type Shown, viewOf } from './shown.ts'

/** How a figure was made: opened on the page where it stands, numbered at the end in print. */
export interface Note {
  readonly number: number
  readonly title: string
  readonly value: string
  readonly how: string
  readonly basis: Basis
  /** What of the brief it depends on; null where nobody answered. */
  readonly answers: readonly { readonly name: string; readonly said: string | null }[]
  /** The first few; the guide has all. */
  readonly facts: readonly { readonly id: string; readonly statement: string; readonly asOf: string }[]
  readonly factCount: number
  /** The first few, each in a sentence, with what its publisher gains. */
  readonly sources: readonly string[]
  /** Numbers of all of them in print, from 1. */
  readonly cited: readonly number[]
  /** Repeats it. */
  readonly command: string
}

/** Notes by `option/figure`, as `stackmark assess --explain` names them. */
export type Notes = ReadonlyMap<string, Note>

export interface NotedSources {
  readonly notes: Notes
  /** All that any note cites, in the order of their numbers. */
  readonly sources: readonly string[]
}

/** Facts and sources that a note names one by one: the page would be heavy with all of them. */
const mostNamed = 5

/** Notes of all figures on the page that open, in a fixed order. */
export function notesOf(shown: Shown): NotedSources {
  const { assessment, guide, brief } = shown
  const view = viewOf(shown)
  const figures = view.options
    .filter(({ excludedBy }) => excludedBy === undefined)
    .flatMap(({ id }) => figuresOf(shown, id).map((figure) => [id, figure] as const))
  const numbers = new Map<string, number>()
  const numberOf = (source: string) => {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1)
    return numbers.get(source) ?? 0
  }
  const notes = new Map(
    figures.map(([option, figure], at) => {
      const name = `${option}/${nameOf(figure)}`
      const found = explanation({ option, figure }, assessment, { guide, brief })
      const note: Note = {
        number: at + 1,
        title: found.figure,
        value: found.value,
        how: found.how,
        basis: found.basis,
        answers: found.answers.map(({ name: called, answer }) => ({ name: called, said: answer })),
        facts: found.facts.slice(0, mostNamed).map(({ id, statement, asOf }) => ({ id, statement, asOf })),
        factCount: found.facts.length,
        sources: found.sources.slice(0, mostNamed).map(sourceText),
        cited: found.sources.map((source) => numberOf(sourceText(source))),
        command: `stackmark assess brief.yaml --seed ${assessment.seed} --explain ${name}`,
      }
      return [name, note]
    }),
  )
  return { notes, sources: [...numbers.keys()] }
}

/** What opens on the page: of the option ahead all that is said of it in words, of the others what stands in tables. */
function figuresOf(shown: Shown, option: string): readonly Figure[] {
  const { guide } = shown
  const view = viewOf(shown)
  const { ahead, next } = view
  const isAhead = option === ahead.id
  const measures = isAhead ? ['weeks', 'cost', 'run-cost'] : ['run-cost']
  const told = next === null || !isAhead ? [] : Object.values(reasonsBetween(view, ahead, next)).flat()
  const criteria = new Set([
    ...guide.criteria.filter(({ measure }) => measures.includes(measure)).map(({ id }) => id),
    ...told.map(({ criterion }) => criterion),
  ])
  return [
    { kind: 'share' },
    ...[...criteria].map((criterion): Figure => ({ kind: 'cell', criterion })),
    ...(isAhead ? [{ kind: 'plan' } as const] : []),
  ]
}

function nameOf(figure: Figure): string {
  return figure.kind === 'cell' ? figure.criterion : figure.kind
}

/** The note of the criterion that measures something: weeks, cost. */
export function noteOn(notes: Notes, { guide }: Pick<Shown, 'guide'>, option: string, measure: string): Note | null {
  const criterion = guide.criteria.find((each) => each.measure === measure)
  return notes.get(`${option}/${criterion?.id ?? measure}`) ?? null
}
