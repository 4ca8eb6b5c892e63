import type {
  AssessInput,
  Assessment,
  Basis,
  Cell,
  Constant,
  Fact,
  Guide,
  OptionResult,
  Source,
} from '@stackmark/engine'
import { answerName, answerText } from './answers.ts'
import { rawFigure } from './cell-words.ts'
import type { ExplainQuery, Figure } from './explain-query.ts'
import { chance, grouped, money, moneyRange, ofHundred, twoFigures, weeks, weeksRange } from './figures.ts'

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

/** Traces a figure of an assessment. */
export function explanation(
  { option, figure }: ExplainQuery,
  assessment: Assessment,
  { guide, brief }: Pick<AssessInput, 'guide' | 'brief'>,
): Explanation {
  const result = assessment.options.find(({ id }) => id === option)
  if (result === undefined) throw new Error(`the assessment has no option ${option}`)
  const cells = cellsOf(figure, option, assessment, guide)
  const answers = [...new Set([...cells.flatMap((cell) => cell.answers), ...extraAnswers(figure)])]
  const constants = new Set(cells.flatMap((cell) => cell.constants))
  const factIds = new Set(cells.flatMap((cell) => cell.facts))
  const facts = guide.facts.filter(({ id }) => factIds.has(id))
  const used = guide.constants.filter(({ id }) => constants.has(id) && !leftOut(figure, id))
  const cited = new Set([...facts, ...used].flatMap((entry) => entry.sources))
  return {
    figure: `${result.name}: ${nameOf(figure, guide)}`,
    ...saidOf(figure, result, cells, assessment),
    basis: weakest(cells.map((cell) => cell.basis)),
    criteria: figure.kind === 'share' ? cells.map((cell) => criterionLine(cell, assessment, guide)) : [],
    answers: answers.map((id) => {
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
  if (figure.kind === 'share') return own
  const measure = figure.kind === 'budget' ? 'cost' : 'weeks'
  const criterion = figure.kind === 'cell' ? figure.criterion : criteria.find((each) => each.measure === measure)?.id
  return own.filter((cell) => cell.criterion === criterion)
}

/** The plan is what the estimate says before anything overruns. */
function leftOut({ kind }: Figure, constant: string): boolean {
  return kind === 'plan' && constant.startsWith('factor.')
}

function extraAnswers({ kind }: Figure): string[] {
  if (kind === 'share') return ['priorities']
  return kind === 'deadline' || kind === 'budget' ? [kind] : []
}

function nameOf(figure: Figure, { criteria }: Guide): string {
  switch (figure.kind) {
    case 'cell':
      return criteria.find(({ id }) => id === figure.criterion)?.name ?? figure.criterion
    case 'share':
      return 'share of the ways to weigh in which it comes first'
    case 'plan':
      return 'weeks as planned'
    case 'hours':
      return 'hours to the first release'
    case 'deadline':
      return 'chance of being out in time'
    case 'budget':
      return 'chance of staying within the budget'
  }
}

function saidOf(
  figure: Figure,
  result: OptionResult,
  [cell]: readonly Cell[],
  { decision, samples, trials }: Assessment,
): { readonly value: string; readonly how: string } {
  const how = cell?.how ?? ''
  switch (figure.kind) {
    case 'share':
      return {
        value: `${ofHundred(result.share)}; with every cell at its mean ${ofHundred(result.shareWeightsOnly)}`,
        how:
          `Counted over ${grouped(samples)} weightings (${decision.weights}), each meeting one of ${grouped(trials)} trials that draw all ` +
          "open answers, effort, overrun, rates and load. An option's total is the sum over the criteria of weight times value.",
      }
    case 'plan': {
      const { p10, p50, p90 } = result.plan.weeks
      return {
        value: `${weeks(p50)} (${weeksRange(p10, p90)})`,
        how: `${how.replace(/, overrun included\.$/, '')}, overrun left out.`,
      }
    }
    case 'hours': {
      const { p10, p50, p90 } = result.hours
      const value = `${twoFigures(p50)} hours (${twoFigures(p10)} to ${twoFigures(p90)})`
      return { value, how: 'Hours that people work on all items until the last is done, overrun included.' }
    }
    case 'deadline': {
      const value =
        result.deadlineProbability === null ? 'the brief names no deadline' : chance(result.deadlineProbability)
      return { value, how: `Share of the trials that end by the deadline. ${how}` }
    }
    case 'budget': {
      const value = result.budgetProbability === null ? 'the brief names no budget' : chance(result.budgetProbability)
      return { value, how: `Share of the trials that cost no more than the budget. ${how}` }
    }
    case 'cell':
      return { value: cell === undefined ? 'unknown' : cellValue(cell, result), how }
  }
}

function cellValue(cell: Cell, { weeks: spread, cost }: OptionResult): string {
  const worth = `worth ${cell.meanValue.toFixed(2)} on the scale from 0 to 1 (mean)`
  if (cell.unit === 'weeks') return `${weeks(spread.p50)} (${weeksRange(spread.p10, spread.p90)}), ${worth}`
  if (cell.unit === 'usd') {
    return `${money(cost.p50, cost.currency)} (${moneyRange(cost.p10, cost.p90, cost.currency)}), ${worth}`
  }
  return `${rawFigure(cell)}, ${worth}`
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
