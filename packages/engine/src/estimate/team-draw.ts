import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, Person, PresetPerson } from '../model/index.ts'
import { hasPeople } from '../scenario/answers.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Member, membersOf, type TeamAnswers } from './team.ts'

/** The teams that occur in the trials, each listed once, and which one each trial has. */
export interface TeamDraw {
  readonly count: number
  at(trial: number): number
  members(team: number): readonly Member[]
}

const LISTED: TeamAnswers = { preset: null, languages: 'all', seniority: 'mid', availability: 1 }

export function teamDraw(index: GuideIndex, brief: Brief, scenario: Scenario): TeamDraw {
  const teams: Member[][] = []
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
  const varies = drawn.length > 0
  const byTrial = new Uint16Array(varies ? scenario.trials : 1)
  for (let trial = 0; trial < byTrial.length; trial++) {
    let key = 0
    for (const state of drawn) key = key * state.question.answers.length + (state.drawn[trial] as number)
    let number = numberOf.get(key)
    if (number === undefined) {
      number = teams.length
      numberOf.set(key, number)
      teams.push(membersOf(index, brief, answersIn(trial)))
    }
    byTrial[trial] = number
  }
  return {
    get count() {
      return teams.length
    },
    at: (trial) => byTrial[varies ? trial : 0] as number,
    members: (team) => teams[team] as Member[],
  }
}
