import type { Firsts } from './firsts.ts'

/** Sums over the samples with the same answer. */
export interface AnswerCounts {
  /** [answer x alternative]: sum of its totals. */
  readonly sums: Float64Array
  /** [answer x (alternatives + 1)]: samples it wins; the last column holds those without a single winner. */
  readonly wins: Float64Array
}

/** Sums over the samples that share a row of answers; `wins` as in AnswerCounts, by row. */
export interface AnswerRows {
  readonly length: number
  readonly sums: Float64Array
  readonly wins: Float64Array
}

/**
 * Adds up samples with the same row of answers (sample s has row s mod `length`), once for all questions with as many
 * rows: with ten samples a row, each question then takes a tenth of the time.
 */
export function foldRows(
  totals: Float64Array,
  winners: Firsts['winners'],
  alternatives: number,
  length: number,
): AnswerRows {
  const columns = alternatives + 1
  const wins = new Float64Array(length * columns)
  const sums = new Float64Array(length * alternatives)
  for (let sample = 0, row = 0, at = 0; sample < winners.length; sample++) {
    const won = row * columns + (winners[sample] as number)
    wins[won] = (wins[won] as number) + 1
    for (let sum = row * alternatives, end = sum + alternatives; sum < end; sum++) {
      sums[sum] = (sums[sum] as number) + (totals[at++] as number)
    }
    if (++row === length) row = 0
  }
  return { length, sums, wins }
}

/** Counts of a question from folded rows. An answer out of range is not counted. */
export function countRows(
  rows: AnswerRows,
  drawn: ArrayLike<number>,
  answers: number,
  alternatives: number,
): AnswerCounts {
  const columns = alternatives + 1
  const wins = new Float64Array(answers * columns)
  const sums = new Float64Array(answers * alternatives)
  for (let row = 0, win = 0, sum = 0; row < rows.length; row++) {
    const answer = drawn[row] as number
    for (let to = answer * columns, end = to + columns; to < end; to++, win++) {
      wins[to] = (wins[to] as number) + (rows.wins[win] as number)
    }
    for (let to = answer * alternatives, end = to + alternatives; to < end; to++, sum++) {
      sums[to] = (sums[to] as number) + (rows.sums[sum] as number)
    }
  }
  return { sums, wins }
}

/** The same from the samples themselves, where every sample has an answer of its own. */
export function countSamples(
  totals: Float64Array,
  winners: Firsts['winners'],
  drawn: ArrayLike<number>,
  answers: number,
  alternatives: number,
): AnswerCounts {
  const columns = alternatives + 1
  const wins = new Float64Array(answers * columns)
  const sums = new Float64Array(answers * alternatives)
  for (let sample = 0, at = 0; sample < winners.length; sample++) {
    const answer = drawn[sample] as number
    const won = answer * columns + (winners[sample] as number)
    wins[won] = (wins[won] as number) + 1
    for (let to = answer * alternatives, end = to + alternatives; to < end; to++, at++) {
      sums[to] = (sums[to] as number) + (totals[at] as number)
    }
  }
  return { sums, wins }
}
