import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import type { Setting } from '../estimate/option-run.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { spreadOf } from '../facts/value.ts'
import type { Fact, OptionShape } from '../model/index.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { MeasureColumn, Trace } from './measure.ts'

/** A role that has to be filled before the work can be done as planned. */
export interface OpenRole {
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  readonly why: 'planned' | 'nobody-can'
}

/** Roles nobody fills yet: people named to be hired, and skills with work that nobody on the team can do. */
export function openRoles(index: GuideIndex, skills: readonly string[], { shape, crew, works }: Setting): OpenRole[] {
  const languagesOf = (of: readonly string[]) => [...new Set(of.flatMap((skill) => shape.languages[skill] ?? []))]
  const planned = crew.members
    .filter((member) => member.toHire)
    .map((member): OpenRole => {
      const used = member.skills.filter((skill) => works.has(skill))
      const wanted = used.length > 0 ? used : member.skills
      return { skills: wanted, languages: languagesOf(wanted), why: 'planned' }
    })
  const lacking = skills
    .filter((skill, at) => index.skills.get(skill)?.kind === 'code' && works.has(skill) && !crew.able[at])
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
  const facts = new Set<string>()
  const regions = index.regions
  const shares = option.settings.map((setting) => {
    const roles = openRoles(index, simulation.skills, setting).filter((role) => role.languages.length > 0)
    return regions.map((region) => {
      if (roles.length === 0) return best
      const pools = roles.map((role) => candidatePool(index, role, setting.shape, region))
      for (const pool of pools) for (const fact of pool.facts) facts.add(fact)
      return exp(pools.reduce((sum, pool) => sum + log(pool.share), 0) / roles.length)
    })
  })
  const regionAt = regionColumn(scenario, regions)
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    raw[trial] = (shares[option.settingAt[trial] as number] as number[])[regionAt(trial)] as number
  }
  const trace = (): Trace => ({
    how: 'Share of developers who could fill a role that is still open: language, field and region together.',
    facts: [...facts],
    answers: ['team', 'team.languages', 'team.region', 'scope'],
    constants: ['hiring.bilingual'],
  })
  return { raw, trace }
}

function regionColumn(scenario: Scenario, regions: readonly string[]): (trial: number) => number {
  const state = scenario.states.get('team.region')
  const numberOf = (region: string | number | undefined) => Math.max(0, regions.indexOf(String(region)))
  if (!state || state.known !== undefined) {
    const fixed = numberOf(scenario.answer('team.region', 0))
    return () => fixed
  }
  const byAnswer = state.question.answers.map((answer) => numberOf(answer.value))
  return (trial) => byAnswer[state.drawn[trial] as number] as number
}

function median(fact: Fact | null): number {
  return fact ? spreadOf(fact).p50 : 1
}
