import { languagesIn } from '../scenario/answers.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Languages that must run on the server whichever option is chosen: existing code, and scripts the users write. */
export interface RequiredRuntimes {
  /** The distinct lists that occur. */
  readonly lists: readonly (readonly string[])[]
  /** Which list a trial has. */
  at(trial: number): number
  /** By list: the languages of code that is there already. */
  readonly existing: readonly (readonly string[])[]
}

/** The language id that runs what users write: JavaScript runs where TypeScript does. */
const SCRIPTING_LANGUAGE: Readonly<Record<string, string>> = { javascript: 'typescript', python: 'python' }

export function requiredRuntimes(scenario: Scenario): RequiredRuntimes {
  const lists: string[][] = []
  const existingOf: string[][] = []
  const numberOf = new Map<string, number>()
  function listNumber(trial: number): number {
    const script = SCRIPTING_LANGUAGE[String(scenario.answer('scripting', trial))]
    const existing = languagesIn(String(scenario.answer('stage', trial) ?? ''))
    const list = [...new Set([...existing, ...(script ? [script] : [])])].sort()
    const key = `${list.join('+')}|${existing.join('+')}`
    const known = numberOf.get(key)
    if (known !== undefined) return known
    numberOf.set(key, lists.length)
    existingOf.push(existing)
    return lists.push(list) - 1
  }
  const open = ['stage', 'scripting'].flatMap((question) => {
    const state = scenario.states.get(question)
    return state && state.known === undefined ? [state] : []
  })
  if (open.length === 0) {
    const only = listNumber(0)
    return { lists, existing: existingOf, at: () => only }
  }
  const byAnswers = new Map<number, number>()
  const numbers = new Uint8Array(scenario.trials)
  for (let trial = 0; trial < numbers.length; trial++) {
    let key = 0
    for (const state of open) key = key * state.question.answers.length + (state.drawn[trial] as number)
    let number = byAnswers.get(key)
    if (number === undefined) {
      number = listNumber(trial)
      byAnswers.set(key, number)
    }
    numbers[trial] = number
  }
  return { lists, existing: existingOf, at: (trial) => numbers[trial] as number }
}
