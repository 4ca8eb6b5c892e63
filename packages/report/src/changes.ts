import type { Flip } from '@stackmark/engine'
import { answerLabel, answerName, withoutStop } from './answers.ts'
import { counted, listed, ofHundred, twoFigures } from './figures.ts'
import { paragraph } from './layout.ts'
import { plainText } from './plain-text.ts'
import { proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** What would put another option first: answers, then the one weight. */
export function whatWouldChangeIt(view: View): Section {
  const { flips } = view.assessment
  const lines = flips.answers.length > 0 ? flips.answers.map((flip) => flipText(view, flip)) : [noFlip(view)]
  const weight = weightText(view)
  return {
    title: 'What would change it',
    lines: [...lines, ...(weight === null ? [] : [weight])].flatMap((text) => paragraph(text, proseWidth(view), '- ')),
  }
}

export function flipText(view: View, { to, changes, share }: Flip): string {
  const said = changes.map(
    ({ question, from, to: answer, label }) =>
      `${answerName(view.guide, question)}: "${quoted(label === '' ? answer : label)}" instead of "${quoted(answerLabel(view.guide, question, from))}"`,
  )
  return `${listed(said)} puts ${view.nameOf(to)} first, in ${ofHundred(share)} ways to weigh.`
}

function quoted(label: string): string {
  return withoutStop(plainText(label))
}

/** Said where no changed answer was found that does. */
export function noFlip({ assessment, ahead, guide, nameOf }: View): string {
  const { tried, depth, untried } = assessment.flips
  if (tried === 0) return 'There are no answers yet that could be changed.'
  return `None of the ${counted(tried, 'change')} of your answers that were tried, up to ${depth} at once, puts another option before ${nameOf(ahead.id)}.${kept(untried.map((id) => answerName(guide, id)))}`
}

/** What was not varied. */
function kept(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Left as they are: ${listed(names)}.`
}

/** The one weight that would tie two options; null where no weight does. */
export function weightText(view: View): string | null {
  const { weight } = view.assessment.flips
  if (weight === undefined) return null
  const { name } = view.criterion(weight.criterion)
  const direction = weight.at > weight.from ? 'more' : 'less'
  return (
    `${name}: if it mattered ${direction} to you, ${twoFigures(weight.at * 100)} parts in 100 of the weight instead of ` +
    `${twoFigures(weight.from * 100)} on average, ${view.nameOf(weight.to)} would draw level.`
  )
}

/** The question whose answer is worth most, or why there is none. */
export function nextQuestion(view: View): Section {
  const { nextQuestion: next, unknown, sufficient } = view.assessment
  const lines: string[] = []
  if (next !== null) {
    const labels = next.answers.map(({ label }) => withoutStop(plainText(label)))
    lines.push(
      ...paragraph(`${plainText(next.text)} ${plainText(next.why)}`, proseWidth(view)),
      ...paragraph(
        `You could say: ${labels.join('; ')}. stackmark ask asks it; in a brief it is ${next.id}.`,
        proseWidth(view),
      ),
    )
  } else {
    lines.push(
      ...paragraph(
        unknown.length === 0
          ? 'None: every question is answered.'
          : `None: no answer to the ${counted(unknown.length, 'open question')} could change the result by enough to be worth asking for.`,
        proseWidth(view),
      ),
    )
  }
  if (sufficient !== null && sufficient.length > 0) {
    const names = sufficient.map((id) => answerName(view.guide, id))
    lines.push(
      ...paragraph(
        `What you said of these decides it: ${listed(names)}. With all other answers that were varied changed at once to what speaks most against ${view.nameOf(view.ahead.id)}, it still comes first.`,
        proseWidth(view),
      ),
    )
  }
  return { title: 'What to answer next', lines }
}

/** Everything nobody has answered, by name. */
export function unknownAnswers(view: View): Section | null {
  const { unknown } = view.assessment
  if (unknown.length === 0) return null
  const names = listed(unknown.map((id) => answerName(view.guide, id)))
  return {
    title: `Not answered yet (${unknown.length})`,
    lines: paragraph(
      `${names}. Each is drawn from how often such products say what, and widens every range.`,
      proseWidth(view),
    ),
  }
}
