import { candidatePool, openRoles } from '../criteria/hiring.ts'
import type { OptionSimulation, Setting } from '../estimate/option-run.ts'
import type { Simulation } from '../estimate/simulate.ts'
import { spreadOf } from '../facts/value.ts'
import type { Fact, HiringRole } from '../model/index.ts'

/** The roles an option still has to fill, by region: how large the pool, what an hour costs. */
export function hiringRoles(simulation: Simulation, option: OptionSimulation): HiringRole[] {
  const { index, scenario } = simulation.input
  const setting = commonSetting(option)
  const known = scenario.states.get('team.region')?.known
  const regions = known === undefined ? index.regions : [String(known)]
  const seniority = String(scenario.states.get('team.seniority')?.known ?? 'mid')
  const seen = new Set<string>()
  return openRoles(index, simulation.skills, setting).flatMap((role) => {
    const key = role.skills.join('+')
    if (seen.has(key)) return []
    seen.add(key)
    return regions.map((region): HiringRole => {
      const pool = candidatePool(index, role, setting.shape, region)
      const rate = index.fact('rate', { seniority, region })
      const premium = role.skills.map((skill) => index.fact('premium', { skill })).find((fact) => fact !== null) ?? null
      return {
        option: option.option.id,
        role: role.skills.map((skill) => index.skills.get(skill)?.name ?? skill).join(' and '),
        language:
          role.languages.map((language) => index.languages.get(language)?.name ?? language).join(' and ') || null,
        region,
        why: role.why === 'planned' ? 'you plan to hire for it' : 'nobody on the team can do it yet',
        pool: role.languages.length > 0 ? pool.share : null,
        rateUsdPerHour: rate ? withPremium(rate, premium) : null,
        facts: [...pool.facts, ...[rate, premium].flatMap((fact) => (fact ? [fact.id] : []))],
      }
    })
  })
}

/** The setting that most trials are in. */
export function commonSetting({ settings, settingAt }: OptionSimulation): Setting {
  const counts = new Uint32Array(settings.length)
  for (const at of settingAt) counts[at] = (counts[at] as number) + 1
  return settings[counts.indexOf(Math.max(...counts))] as Setting
}

function withPremium(rate: Fact, premium: Fact | null): { low: number; high: number } {
  const { p10, p90 } = spreadOf(rate)
  if (!premium) return { low: p10, high: p90 }
  const added = spreadOf(premium)
  return { low: p10 * (1 + added.p10), high: p90 * (1 + added.p90) }
}
