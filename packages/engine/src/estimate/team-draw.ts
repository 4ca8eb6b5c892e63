import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, Person, PresetPerson } from '../model/index.ts'
import { hasPeople } from '../scenario/answers.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Member, membersOf, type TeamAnswers } from './team.ts'

/** The teams that occur in the trials, each listed once, and which one each trial has. */
export interface TeamDraw {
  readonly count: number
  /** Which team each trial has. */
  readonly at: Uint16Array
  members(team: number): readonly Member[]
}

const LISTED: TeamAnswers = { preset: null, languages: 'all', seniority: 'mid', availability: 1 }

export function teamDraw(index: GuideIndex, brief: Brief, scenario: Scenario): TeamDraw {
  const teams: (readonly Member[])[] = []
  const numberOf = new Map<number, number>()
  const listed = hasPeople(brief)
  const people: readonly (Person | PresetPerson)[] = listed
    ? (brief.team?.people ?? [])
    : index.guide.teams.flatMap((team) => team.people)
  const hires = (brief.team?.hire ?? []).length > 0
  const open = {
    languages: people.some((person) => person.languages === undefined),
    seniority: hires || people.some((person) => person.seniority === undefined),
    availability: people.some((person) => person.availability === undefined),
  }
  function answersIn(trial: number): TeamAnswers {
    const say = (question: string, otherwise: string | number) => scenario.answer(question, trial) ?? otherwise
    return {
      preset: listed ? null : String(say('team', '')),
      languages: open.languages ? String(say('team.languages', LISTED.languages)) : LISTED.languages,
      seniority: open.seniority ? String(say('team.seniority', LISTED.seniority)) : LISTED.seniority,
      availability: open.availability ? Number(say('team.availability', LISTED.availability)) : LISTED.availability,
    }
  }
  const drawn = [
    ...(listed ? [] : ['team']),
    ...Object.entries(open).flatMap(([what, isOpen]) => (isOpen ? [`team.${what}`] : [])),
  ].flatMap((question) => {
    const state = scenario.states.get(question)
    return state && state.known === undefined ? [state] : []
  })
  const keys = new Float64Array(scenario.trials)
  for (const { question, drawn: answers } of drawn) appendDigit(keys, answers, question.answers.length)
  const at = new Uint16Array(scenario.trials)
  for (let trial = 0; trial < at.length; trial++) {
    const key = keys[trial] as number
    let number = numberOf.get(key)
    if (number === undefined) {
      number = teams.length
      numberOf.set(key, number)
      teams.push(membersOf(index, brief, answersIn(trial)))
    }
    at[trial] = number
  }
  return { count: teams.length, at, members: (team) => teams[team] as readonly Member[] }
}

/** One more answer at the end of each trial's key. */
function appendDigit(keys: Float64Array, answers: Uint8Array, base: number): void {
  for (let trial = 0; trial < keys.length; trial++) {
    keys[trial] = (keys[trial] as number) * base + (answers[trial] as number)
  }
}
