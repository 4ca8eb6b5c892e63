import { lookUpPair } from '../columns/look-up.ts'
import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import type { Setting } from '../estimate/option-run.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { keptBy } from '../facts/kept-by.ts'
import { spreadOf } from '../facts/value.ts'
import type { Fact, OptionShape } from '../model/index.ts'
import { fillByAnswer } from '../scenario/scenario.ts'
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
  const { regions } = index
  const pools = option.settings.map((setting) => openPools(index, simulation.skills, setting))
  const shares = Float64Array.from(pools.flatMap(({ byRegion }) => byRegion ?? regions.map(() => best)))
  const regionAt = fillByAnswer(new Uint8Array(trials), scenario, 'team.region', (region) =>
    Math.max(0, regions.indexOf(String(region))),
  )
  const raw = lookUpPair(shares, option.settingAt, regions.length, regionAt)
  const trace = (): Trace => ({
    how: 'Share of developers who could fill a role that is still open: language, field and region together.',
    facts: [...new Set(pools.flatMap((pool) => pool.facts))],
    answers: ['team', 'team.languages', 'team.region', 'scope'],
    constants: ['hiring.bilingual'],
  })
  return { raw, trace }
}

interface Pools {
  /** Geometric mean of the pools of all open roles, by region; null: nothing is open. */
  readonly byRegion: readonly number[] | null
  readonly facts: readonly string[]
}

/** The pools for a crew's open roles: a matter of who is there and what is worked on, whatever else a run varies. */
function openPools(index: GuideIndex, skills: readonly string[], setting: Setting): Pools {
  return keptBy(index, setting, 'pools', () => {
    const roles = openRoles(index, skills, setting).filter((role) => role.languages.length > 0)
    if (roles.length === 0) return { byRegion: null, facts: [] }
    const facts = new Set<string>()
    const byRegion = index.regions.map((region) => {
      const pools = roles.map((role) => candidatePool(index, role, setting.shape, region))
      for (const pool of pools) for (const fact of pool.facts) facts.add(fact)
      return exp(pools.reduce((sum, pool) => sum + log(pool.share), 0) / roles.length)
    })
    return { byRegion, facts: [...facts] }
  })
}

function median(fact: Fact | null): number {
  return fact ? spreadOf(fact).p50 : 1
}
