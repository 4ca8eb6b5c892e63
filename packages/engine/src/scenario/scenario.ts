import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, Question } from '../model/index.ts'
import type { Draws } from '../random/draws.ts'
import { answerOf } from './answers.ts'

/** One question of the guide as the brief leaves it: answered for all trials, or drawn in each. */
export type QuestionState =
  | { readonly question: Question; readonly known: string | number }
  | {
      readonly question: Question
      readonly known: undefined
      /** Index into `question.answers`, by trial. */
      readonly drawn: Uint8Array
    }

/** All answers of all trials. */
export interface Scenario {
  readonly trials: number
  readonly states: ReadonlyMap<string, QuestionState>
  /** Ids of the questions drawn, in the guide's order. */
  readonly unknown: readonly string[]
  /** The answer to a question in a trial; undefined where neither the brief says it nor the guide asks. */
  answer(question: string, trial: number): string | number | undefined
}

/**
 * Draws an answer to every open question in every trial. The product type is drawn first, the others given the type;
 * each question has a random stream of its own, so that answering one does not disturb the others.
 */
export function drawScenario(index: GuideIndex, brief: Brief, draws: Draws): Scenario {
  const { trials } = draws
  const states = new Map<string, QuestionState>()
  const ordered = [...index.guide.questions].sort((a, b) => Number(b.id === 'type') - Number(a.id === 'type'))
  for (const question of ordered) {
    const known = answerOf(brief, question.id)
    if (known !== undefined) {
      states.set(question.id, { question, known })
      continue
    }
    const uniforms = draws.column(`answer/${question.id}`, 'uniform', (column) => column)
    const { sums, typeAt } = priorsOf(question, states.get('type'))
    const drawn = new Uint8Array(trials)
    pickAnswers(drawn, uniforms, sums, question.answers.length, typeAt ?? new Uint8Array(trials))
    states.set(question.id, { question, known: undefined, drawn })
  }
  return {
    trials,
    states,
    unknown: index.guide.questions.filter((q) => states.get(q.id)?.known === undefined).map((q) => q.id),
    answer(id, trial) {
      const state = states.get(id)
      if (!state) return answerOf(brief, id)
      return state.known ?? state.question.answers[state.drawn[trial] as number]?.value
    },
  }
}

/**
 * Fills `column` by trial with what `figure` makes of the answer to a question (undefined: neither the brief says it nor
 * the guide asks). Worked out once an answer, so that the loop over the trials only looks it up.
 */
export function fillByAnswer<Column extends Uint8Array | Float64Array>(
  column: Column,
  scenario: Scenario,
  question: string,
  figure: (answer: string | number | undefined) => number,
): Column {
  const state = scenario.states.get(question)
  if (!state || state.known !== undefined) {
    column.fill(figure(scenario.answer(question, 0)))
    return column
  }
  const figures = Float64Array.from(state.question.answers, ({ value }) => figure(value))
  lookUp(column, figures, state.drawn)
  return column
}

function lookUp(column: Uint8Array | Float64Array, figures: Float64Array, drawn: Uint8Array): void {
  for (let trial = 0; trial < column.length; trial++) column[trial] = figures[drawn[trial] as number] as number
}

/** Cumulative priors of a question, row by row, and which row a trial takes: by its product type where that matters. */
function priorsOf(
  question: Question,
  type: QuestionState | undefined,
): { sums: Float64Array; typeAt: Uint8Array | null } {
  const priorOf = (name: string | number) => cumulative(question.priorByType[String(name)] ?? question.prior)
  if (!type || Object.keys(question.priorByType).length === 0) {
    return { sums: cumulative(question.prior), typeAt: null }
  }
  if (type.known !== undefined) return { sums: priorOf(type.known), typeAt: null }
  const rows = type.question.answers.flatMap(({ value }) => [...priorOf(value)])
  return { sums: Float64Array.from(rows), typeAt: type.drawn }
}

function cumulative(prior: readonly number[]): Float64Array {
  const total = prior.reduce((sum, probability) => sum + probability, 0)
  const sums = new Float64Array(prior.length)
  let sum = 0
  prior.forEach((probability, index) => {
    sum += probability / total
    sums[index] = sum
  })
  return sums
}

/** By trial: the first answer whose cumulative prior, in the trial's row, lies above the uniform number. */
function pickAnswers(
  drawn: Uint8Array,
  uniforms: Float64Array,
  sums: Float64Array,
  answers: number,
  rowAt: Uint8Array,
): void {
  for (let trial = 0; trial < drawn.length; trial++) {
    const row = (rowAt[trial] as number) * answers
    const uniform = uniforms[trial] as number
    let answer = 0
    while (answer < answers - 1 && uniform >= (sums[row + answer] as number)) answer++
    drawn[trial] = answer
  }
}
