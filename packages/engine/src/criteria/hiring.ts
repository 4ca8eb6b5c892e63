import type { OptionSimulation, Simulation } from '../estimate/simulate.ts'
import type { Member } from '../estimate/team.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { spreadOf } from '../facts/value.ts'
import type { Fact, OptionShape } from '../model/index.ts'
import { basesOf, type MeasureColumn } from './measure.ts'

/** A role that has to be filled before the work can be done as planned. */
export interface OpenRole {
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  readonly why: 'planned' | 'nobody-can'
}

/** Roles nobody fills yet: people named to be hired, and skills with work that nobody on the team can do. */
export function openRoles(
  simulation: Simulation,
  option: OptionSimulation,
  shape: OptionShape,
  trial: number,
): OpenRole[] {
  const { index } = simulation.input
  const crew = simulation.crewAt(shape, trial)
  const languagesOf = (skills: readonly string[]) => [
    ...new Set(skills.flatMap((skill) => shape.languages[skill] ?? [])),
  ]
  const works = (skill: string) => (option.effortBySkill[simulation.skills.indexOf(skill)]?.[trial] ?? 0) > 0
  const planned = crew.members
    .filter((member: Member) => member.toHire)
    .map((member): OpenRole => {
      const used = member.skills.filter(works)
      const skills = used.length > 0 ? used : member.skills
      return { skills, languages: languagesOf(skills), why: 'planned' }
    })
  const lacking = simulation.skills
    .filter((skill, at) => index.skills.get(skill)?.kind === 'code' && works(skill) && !crew.able[at])
    .map((skill): OpenRole => ({ skills: [skill], languages: languagesOf([skill]), why: 'nobody-can' }))
  return [...planned, ...lacking]
}

/** Share of developers who could fill a role in a region: language pool × skill, the scarcest side; two languages are scarcer. */
export function candidatePool(
  index: GuideIndex,
  role: OpenRole,
  shape: OptionShape,
  region: string,
): { share: number; facts: readonly string[] } {
  const facts: string[] = []
  let scarcest = 1
  for (const skill of role.skills) {
    const language = shape.languages[skill]
    if (language === undefined) continue
    const pool = index.fact('pool', { language, region })
    const skilled = index.fact('pool', { language, skill })
    scarcest = Math.min(scarcest, median(pool) * median(skilled))
    for (const fact of [pool, skilled]) if (fact) facts.push(fact.id)
  }
  const bilingual = role.languages.length > 1 ? index.constant('hiring.bilingual') : 1
  return { share: scarcest * bilingual, facts }
}

/** Candidates per unfilled role, as a share of developers (geometric mean over the roles); nothing to fill: the best. */
export const hiringColumn: MeasureColumn = ({ index, simulation, trials }, criterion, option) => {
  const { scenario } = simulation.input
  const best = criterion.scale.type === 'log-relative' ? 1 : criterion.scale.best
  const raw = new Float64Array(trials)
  const facts = new Set<string>()
  const cache = new Map<string, number>()
  for (let trial = 0; trial < trials; trial++) {
    const at = option.shapes.shapeAt(trial)
    const shape = option.shapes.shapes[at] as OptionShape
    const region = String(scenario.answer('team.region', trial) ?? index.regions[0])
    const working = simulation.skills.reduce(
      (bits, _, skill) => bits | ((option.effortBySkill[skill]?.[trial] ?? 0) > 0 ? 1 << skill : 0),
      0,
    )
    const key = `${at}|${simulation.teams.at(trial)}|${region}|${working}`
    let share = cache.get(key)
    if (share === undefined) {
      const roles = openRoles(simulation, option, shape, trial).filter((role) => role.languages.length > 0)
      let logs = 0
      for (const role of roles) {
        const pool = candidatePool(index, role, shape, region)
        logs += Math.log(pool.share)
        for (const fact of pool.facts) facts.add(fact)
      }
      share = roles.length === 0 ? best : Math.exp(logs / roles.length)
      cache.set(key, share)
    }
    raw[trial] = share
  }
  const constants = ['hiring.bilingual']
  return {
    raw,
    how: 'Share of developers who could fill a role that is still open: language, field and region together.',
    facts: [...facts],
    answers: ['team', 'team.languages', 'team.region', 'scope'],
    constants,
    bases: basesOf(index, [...facts], constants),
  }
}

function median(fact: Fact | null): number {
  return fact ? spreadOf(fact).p50 : 1
}
