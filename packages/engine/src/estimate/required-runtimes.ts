import { languagesIn } from '../scenario/answers.ts'
import { fillByAnswer, type Scenario } from '../scenario/scenario.ts'

/** Languages that must run on the server whichever option is chosen: existing code, and scripts the users write. */
export interface RequiredRuntimes {
  /** The distinct lists that can occur. */
  readonly lists: readonly (readonly string[])[]
  /** By list: the languages of code that is there already. */
  readonly existing: readonly (readonly string[])[]
  /** Which list each trial has. */
  readonly at: Uint8Array
  /** Names the lists: the same for all runs in which the same ones can occur. */
  readonly key: string
}

/** The language id that runs what users write: JavaScript runs where TypeScript does. */
const SCRIPTING_LANGUAGE: Readonly<Record<string, string>> = { javascript: 'typescript', python: 'python' }

const MOST_LISTS = 256

/** Throws a RangeError where a guide lists more than 256 pairs of answers to what exists and what users write. */
export function requiredRuntimes(scenario: Scenario): RequiredRuntimes {
  const stages = answersTo(scenario, 'stage')
  const scripts = answersTo(scenario, 'scripting')
  if (stages.length * scripts.length > MOST_LISTS) throw new RangeError('too many answers to stage and scripting')
  const lists: string[][] = []
  const existing: string[][] = []
  const numberOf = new Map<string, number>()
  const numbers = stages.flatMap((stage) =>
    scripts.map((script) => {
      const present = languagesIn(stage)
      const runs = SCRIPTING_LANGUAGE[script]
      const list = [...new Set([...present, ...(runs ? [runs] : [])])].sort()
      const key = `${list.join('+')}|${present.join('+')}`
      const number = numberOf.get(key) ?? lists.push(list) - 1
      existing[number] = present
      numberOf.set(key, number)
      return number
    }),
  )
  const at = fillByAnswer(new Uint8Array(scenario.trials), scenario, 'stage', numberIn(stages))
  const second = fillByAnswer(new Uint8Array(scenario.trials), scenario, 'scripting', numberIn(scripts))
  for (let trial = 0; trial < at.length; trial++) {
    at[trial] = numbers[(at[trial] as number) * scripts.length + (second[trial] as number)] as number
  }
  return { lists, existing, at, key: `${stages.join()}|${scripts.join()}` }
}

function numberIn(answers: readonly string[]): (answer: string | number | undefined) => number {
  return (answer) => answers.indexOf(String(answer ?? ''))
}

/** Every answer that may occur. */
function answersTo(scenario: Scenario, question: string): string[] {
  const state = scenario.states.get(question)
  if (state && state.known === undefined) return state.question.answers.map(({ value }) => String(value))
  return [String(scenario.answer(question, 0) ?? '')]
}
