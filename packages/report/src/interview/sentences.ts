import type { QuestionValue, Strength } from '@stackmark/engine'
import { countsOfHundred } from '../counts-of-hundred.ts'
import { listed } from '../figures.ts'
import type { Standing } from './standing.ts'

/** The verdict in a few words; they change where those of the assessment do. */
export function verdictWords({ strength, leader, shares }: Standing): string {
  const name = shares.find(({ option }) => option === leader)?.name
  return name === undefined || strength === 'toss-up' ? words['toss-up'] : `${words[strength]} ${name}`
}

const words: Readonly<Record<Strength, string>> = {
  strong: 'a strong case for',
  lean: 'leaning to',
  'toss-up': 'too close to call',
}

/** `Hybrid 24, Node.js 46, Python 30` */
export function countsLine(standing: Standing): string {
  const counts = countsOfHundred(standing)
  return standing.shares.map(({ option, name }) => `${name} ${counts.get(option)}`).join(', ')
}

/** Where things stand before anything is asked. */
export function openingLine(standing: Standing): string {
  return `So far ${verdictWords(standing)}. Of 100 ways to weigh what matters: ${countsLine(standing)}.`
}

/** What an answer did: counts of a hundred before and after, option by option, and the verdict now. */
export function moveLine(before: Standing, after: Standing): string {
  const was = countsOfHundred(before)
  const is = countsOfHundred(after)
  const moves = after.shares.map(({ option, name }) => {
    const [from, to] = [was.get(option), is.get(option)]
    return from === undefined || from === to ? `${name} ${to}` : `${name} ${from} → ${to}`
  })
  const verdict = verdictWords(after)
  return `Of 100 ways to weigh what matters: ${moves.join(', ')}. ${verdict === verdictWords(before) ? 'Still' : 'Now'} ${verdict}.`
}

type AnswerShares = QuestionValue['shares'][number]

/** Answers less likely than this say little about what a question could do. */
const LIKELY = 0.02

/** How much a question could change the answer: how far it could move one option, and who could come to lead. */
export function couldChange({ shares: answers }: QuestionValue, { shares, leader }: Standing): string {
  const likely = answers.filter(({ probability }) => probability >= LIKELY)
  const spans = shares.map(({ option, name }) => {
    const counts = likely.map((answer) => Math.round(100 * shareOf(answer, option)))
    return { name, low: Math.min(...counts), high: Math.max(...counts) }
  })
  const widest = spans.toSorted((a, b) => b.high - b.low - (a.high - a.low))[0]
  if (widest === undefined || likely.length === 0 || widest.high === widest.low) {
    return 'Alone, the answer hardly changes the result.'
  }
  const ahead = new Set(likely.map((answer) => aheadIn(answer, shares)))
  const others = shares.filter(({ option }) => ahead.has(option) && option !== leader).map(({ name }) => name)
  const span = `Depending on the answer, ${widest.name} comes first in ${widest.low} to ${widest.high} of 100`
  return others.length === 0 ? `${span}.` : `${span}; it could put ${listed(others, 'or')} ahead.`
}

function aheadIn(answer: AnswerShares, shares: Standing['shares']): string | undefined {
  return shares.toSorted((a, b) => shareOf(answer, b.option) - shareOf(answer, a.option))[0]?.option
}

function shareOf(answer: AnswerShares, option: string): number {
  return answer.shares[option] ?? 0
}
