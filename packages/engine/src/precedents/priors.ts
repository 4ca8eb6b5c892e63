import type { Guide, Precedent, Question } from '../model/index.ts'
import { answerShares } from './traits.ts'

/** How strongly counts are held to what is expected before counting. */
export interface PriorStrength {
  /** Imaginary products per answer behind the overall prior (Laplace's rule). */
  readonly laplace: number
  /** Imaginary products behind a type's prior, spread as the overall prior is. */
  readonly shrinkage: number
}

/** Found by leaving products out: see ADR 32. */
export const PRIOR_STRENGTH: PriorStrength = { laplace: 1, shrinkage: 6 }

/**
 * The priors of a question, counted over precedents: overall a Dirichlet with imaginary products per answer, by type the
 * type's own counts with imaginary products that follow the overall prior. Null where traits do not answer the question.
 * Products are only ever counted by type.
 */
export function fitPriors(
  guide: Guide,
  question: Question,
  precedents: readonly Precedent[] = guide.precedents,
  { laplace, shrinkage }: PriorStrength = PRIOR_STRENGTH,
): Pick<Question, 'prior' | 'priorByType'> | null {
  if (!guide.traitAnswers.some(({ id }) => id === question.id)) return null
  const types = guide.traitAnswers.find(({ id }) => id === 'type')?.rules ?? []
  const overall = counts(guide, question, precedents).map((count) => count + laplace)
  const total = sum(overall)
  const byType = types.flatMap(({ when, give }) => {
    const own = precedents.filter(({ traits }) => when['type']?.includes(traits['type'] ?? ''))
    const shared = overall.map((count) => (shrinkage * count) / total)
    const found = counts(guide, question, own).map((count, at) => count + (shared[at] as number))
    return Object.keys(give).map((type) => [type, probabilities(found)] as const)
  })
  return { prior: probabilities(overall), priorByType: question.id === 'type' ? {} : Object.fromEntries(byType) }
}

/** Products per answer, in the question's order; in parts where their traits do not tell two answers apart. */
function counts(guide: Guide, question: Question, precedents: readonly Precedent[]): number[] {
  const sums = question.answers.map(() => 0)
  for (const { traits } of precedents) {
    answerShares(guide, question, traits)?.forEach((share, at) => {
      sums[at] = (sums[at] as number) + share
    })
  }
  return sums
}

/** Probabilities with four decimals that sum to 1: the largest remainders are rounded up. */
function probabilities(weights: readonly number[]): number[] {
  const total = sum(weights)
  const exact = weights.map((weight) => (weight / total) * PARTS)
  const parts = exact.map(Math.floor)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, PARTS - sum(parts))) parts[at] = (parts[at] as number) + 1
  return parts.map((part) => part / PARTS)
}

const PARTS = 10_000

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
