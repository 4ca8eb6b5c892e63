import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief } from '../model/index.ts'
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
  const numberOf = new Map<string, number>()
  const listed = hasPeople(brief)
  const people = brief.team?.people ?? []
  const open = {
    languages: !listed || people.some((person) => person.languages === undefined),
    seniority: !listed || (brief.team?.hire ?? []).length > 0 || people.some((person) => !person.seniority),
    availability: !listed || people.some((person) => person.availability === undefined),
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
  function teamOf(answers: TeamAnswers): number {
    const key = `${answers.preset}|${answers.languages}|${answers.seniority}|${answers.availability}`
    let number = numberOf.get(key)
    if (number === undefined) {
      number = teams.length
      numberOf.set(key, number)
      teams.push(membersOf(index, brief, answers))
    }
    return number
  }
  const varies = ['team', 'team.languages', 'team.seniority', 'team.availability'].some((question) =>
    scenario.unknown.includes(question),
  )
  const byTrial = new Uint16Array(varies ? scenario.trials : 1)
  for (let trial = 0; trial < byTrial.length; trial++) byTrial[trial] = teamOf(answersIn(trial))
  return {
    get count() {
      return teams.length
    },
    at: (trial) => byTrial[varies ? trial : 0] as number,
    members: (team) => teams[team] as Member[],
  }
}
