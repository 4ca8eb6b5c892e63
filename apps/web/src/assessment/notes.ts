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
  readonly facts: readonly { readonly id: string; readonly statement: string; readonly asOf: string }[]
  /** Each in a sentence, with what its publisher gains. */
  readonly sources: readonly string[]
  /** Repeats it. */
  readonly command: string
}

/** Notes by `option/figure`, as `stackmark assess --explain` names them. */
export type Notes = ReadonlyMap<string, Note>

/** Notes of all figures on the page that open, in a fixed order. */
export function notesOf(shown: Shown): Notes {
  const { assessment, guide, brief } = shown
  const view = viewOf(shown)
  const figures = view.options
    .filter(({ excludedBy }) => excludedBy === undefined)
    .flatMap(({ id }) => figuresOf(shown, id).map((figure) => [id, figure] as const))
  return new Map(
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
        facts: found.facts.map(({ id, statement, asOf }) => ({ id, statement, asOf })),
        sources: found.sources.map(sourceText),
        command: `stackmark assess brief.yaml --seed ${assessment.seed} --explain ${name}`,
      }
      return [name, note]
    }),
  )
}

function figuresOf(shown: Shown, option: string): readonly Figure[] {
  const { assessment, guide } = shown
  const view = viewOf(shown)
  const { ahead, next } = view
  const { deadlineProbability, budgetProbability } = assessment.options.find(({ id }) => id === option) ?? {}
  const measured = guide.criteria.filter(({ measure }) => ['weeks', 'cost', 'run-cost'].includes(measure))
  const told =
    next === null || option !== ahead.id ? [] : Object.values(reasonsBetween(view, ahead, next)).flatMap((all) => all)
  const criteria = new Set([...measured.map(({ id }) => id), ...told.map(({ criterion }) => criterion)])
  return [
    { kind: 'share' },
    ...[...criteria].map((criterion): Figure => ({ kind: 'cell', criterion })),
    { kind: 'plan' },
    ...(deadlineProbability == null ? [] : [{ kind: 'deadline' } as const]),
    ...(budgetProbability == null ? [] : [{ kind: 'budget' } as const]),
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
