import type { AssessInput, Assessment, Basis, Cell, Constant, Fact, Guide, Source } from '@stackmark/engine'
import { answerName, answerText } from './answers.ts'
import { rawFigure } from './cell-words.ts'
import type { ExplainQuery, Figure } from './explain-query.ts'
import { figureName, figureSaid } from './figure-words.ts'
import { createView } from './view.ts'

/** A figure traced to everything it was made of. Printed as text, or as JSON with these names. */
export interface Explanation {
  readonly figure: string
  readonly value: string
  readonly how: string
  readonly basis: Basis
  /** Of a share: what each criterion adds. Empty for the others. */
  readonly criteria: readonly {
    readonly id: string
    readonly name: string
    readonly weight: number
    readonly value: number
    readonly figure: string
    readonly basis: Basis
  }[]
  readonly answers: readonly {
    readonly id: string
    readonly name: string
    /** Null: not answered, drawn from `prior` in every trial. */
    readonly answer: string | null
    readonly prior: readonly { readonly label: string; readonly probability: number }[]
  }[]
  readonly constants: readonly Constant[]
  readonly facts: readonly Fact[]
  /** Runs of one's own that take the place of facts. */
  readonly runs: readonly string[]
  readonly sources: readonly Source[]
}

/** Figures are worded without styles; how wide they are printed is decided later. */
const plain = { width: 80, depth: 'none', ground: 'dark' } as const

/** Traces a figure of an assessment. */
export function explanation(
  { option, figure }: ExplainQuery,
  assessment: Assessment,
  { guide, brief }: Pick<AssessInput, 'guide' | 'brief'>,
): Explanation {
  const result = assessment.options.find(({ id }) => id === option)
  if (result === undefined) throw new Error(`the assessment has no option ${option}`)
  const cells = cellsOf(figure, option, assessment, guide)
  const answers = new Set([
    ...cells.flatMap((cell) => cell.answers),
    ...extraAnswers(figure, option, assessment, guide),
  ])
  const constants = new Set(cells.flatMap((cell) => cell.constants))
  const factIds = new Set(cells.flatMap((cell) => cell.facts))
  const facts = guide.facts.filter(({ id }) => factIds.has(id))
  const used = guide.constants.filter(({ id }) => constants.has(id) && !leftOut(figure, id))
  const cited = new Set([...facts, ...used].flatMap((entry) => entry.sources))
  return {
    figure: `${result.name}: ${figureName(figure, guide)}`,
    ...figureSaid(figure, result, cells, createView(assessment, brief, guide, plain)),
    // The model of precedents has no cell: its weights are fitted.
    basis: figure.kind === 'precedents' ? 'fitted' : weakest(cells.map((cell) => cell.basis)),
    criteria: figure.kind === 'share' ? cells.map((cell) => criterionLine(cell, assessment, guide)) : [],
    answers: [...answers].map((id) => {
      const answer = answerText(guide, brief, id)
      return { id, name: answerName(guide, id), answer, prior: answer === null ? priorOf(guide, id, brief.type) : [] }
    }),
    constants: used,
    facts,
    runs: [...factIds].filter((id) => !guide.facts.some((fact) => fact.id === id)),
    sources: guide.sources.filter(({ id }) => cited.has(id)),
  }
}

/** The cells a figure is made of, or shares its draws with. */
function cellsOf(figure: Figure, option: string, { cells }: Assessment, { criteria }: Guide): readonly Cell[] {
  const own = cells.filter((cell) => cell.option === option)
  const filling = (...measures: readonly string[]) =>
    own.filter((cell) => criteria.some(({ id, measure }) => id === cell.criterion && measures.includes(measure)))
  switch (figure.kind) {
    case 'share':
    case 'flips':
      return own
    case 'cell':
      return own.filter((cell) => cell.criterion === figure.criterion)
    case 'budget':
      return filling('cost')
    case 'staged':
      return filling('weeks', 'cost', 'reversibility')
    case 'precedents':
      return []
    case 'plan':
    case 'hours':
    case 'deadline':
    case 'drivers':
      return filling('weeks')
  }
}

/** The plan is what the estimate says before anything overruns. */
function leftOut({ kind }: Figure, constant: string): boolean {
  return kind === 'plan' && constant.startsWith('factor.')
}

function extraAnswers(
  { kind }: Figure,
  option: string,
  { options }: Assessment,
  { questions, traits }: Guide,
): readonly string[] {
  switch (kind) {
    case 'share':
    case 'flips':
      return ['priorities']
    case 'deadline':
    case 'budget':
      return [kind]
    case 'drivers': {
      const inputs = options.find(({ id }) => id === option)?.drivers.map(({ input }) => input) ?? []
      return inputs.filter((input) => questions.some(({ id }) => id === input))
    }
    case 'precedents':
      return traits.flatMap(({ reads }) => Object.keys(reads))
    case 'cell':
    case 'plan':
    case 'hours':
    case 'staged':
      return []
  }
}

function criterionLine(cell: Cell, { decision }: Assessment, { criteria }: Guide) {
  return {
    id: cell.criterion,
    name: criteria.find(({ id }) => id === cell.criterion)?.name ?? cell.criterion,
    weight: decision.criteria.find(({ id }) => id === cell.criterion)?.meanWeight ?? 0,
    value: cell.meanValue,
    figure: rawFigure(cell),
    basis: cell.basis,
  }
}

function priorOf({ questions }: Guide, id: string, type: string | undefined) {
  const question = questions.find((each) => each.id === id)
  if (question === undefined) return []
  const prior = (type === undefined ? undefined : question.priorByType[type]) ?? question.prior
  return question.answers.map(({ label }, at) => ({ label, probability: prior[at] ?? 0 }))
}

const certainty: readonly Basis[] = ['measured', 'sourced', 'fitted', 'judged']

function weakest(bases: readonly Basis[]): Basis {
  return certainty[Math.max(0, ...bases.map((basis) => certainty.indexOf(basis)))] ?? 'judged'
}
