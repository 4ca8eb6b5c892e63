import type { Brief, Guide, Question, Trait } from '../model/index.ts'
import { answerOf, withAnswer } from '../scenario/answers.ts'

/** By trait: the values that a brief leaves possible. One: the trait is known. */
export type PossibleTraits = ReadonlyMap<string, readonly string[]>

/**
 * What a brief says of each trait. Where a trait is read from several questions of which some are open, every value
 * that an answer could still give is possible.
 */
export function traitsOfBrief(guide: Guide, brief: Brief): PossibleTraits {
  const questions = new Map(guide.questions.map((question) => [question.id, question]))
  return new Map(guide.traits.map((trait) => [trait.id, possibleValues(trait, brief, questions)]))
}

function possibleValues(trait: Trait, brief: Brief, questions: ReadonlyMap<string, Question>): readonly string[] {
  const order = trait.values.map(({ value }) => value)
  let reached = new Set([0])
  for (const [question, values] of Object.entries(trait.reads)) {
    const answer = answerOf(brief, question)
    const said = answer === undefined ? undefined : valueFor(values, answer)
    const open = questions.get(question)?.answers.flatMap(({ value }) => values[String(value)] ?? []) ?? order
    const places = (said === undefined ? open : [said]).map((value) => order.indexOf(value))
    reached = new Set([...reached].flatMap((place) => places.map((other) => Math.max(place, other))))
  }
  return order.filter((_, place) => reached.has(place))
}

/** A number that is no answer of the question (700 users) counts as the answer nearest below, else as the least. */
function valueFor(values: Readonly<Record<string, string>>, answer: string | number): string | undefined {
  if (typeof answer === 'string') return values[answer]
  const steps = Object.keys(values)
    .map(Number)
    .sort((a, b) => a - b)
  const step = steps.findLast((each) => each <= answer) ?? steps[0]
  return step === undefined ? undefined : values[String(step)]
}

/**
 * The brief that says what a product's traits say, and nothing else. Where the traits do not tell two answers apart it
 * has the middle one: the first, in the question's order, that half of the shares do not go beyond.
 */
export function briefOfTraits(guide: Guide, traits: Readonly<Record<string, string>>): Brief {
  let brief: Brief = {}
  for (const { id } of guide.traitAnswers) {
    const question = guide.questions.find((each) => each.id === id)
    const shares = question ? answerShares(guide, question, traits) : null
    if (!question || !shares) continue
    let passed = 0
    const middle = shares.findIndex((share) => {
      passed += share
      return passed > 0.5
    })
    const answer = question.answers[middle]
    if (answer) brief = withAnswer(brief, id, answer.value)
  }
  return brief
}

/** Share of each answer of a question, in the question's order, given traits; null where they do not tell. */
export function answerShares(
  guide: Guide,
  question: Question,
  traits: Readonly<Record<string, string>>,
): readonly number[] | null {
  const rules = guide.traitAnswers.find(({ id }) => id === question.id)?.rules ?? []
  const rule = rules.find(({ when }) =>
    Object.entries(when).every(([trait, values]) => values.includes(traits[trait] ?? '')),
  )
  return rule ? question.answers.map(({ value }) => rule.give[String(value)] ?? 0) : null
}
