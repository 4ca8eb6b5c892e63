import type { OptionSimulation } from '../estimate/option-run.ts'
import type { MeasureColumn, MeasureContext, Trace } from './measure.ts'

const FITTED = ['effort.scale', 'coverage.strength', 'boundary.fixed', 'boundary.share', 'pooling.crossing-speed']
const TEAM = [
  'team.hours-per-week',
  'team.paid-hours-per-week',
  'team.communication',
  'team.language-ramp-up',
  'team.codebase-onboarding',
  'team.off-skill-speed',
]

/** Weeks to the first release: the estimate's own draws. */
export const weeksColumn: MeasureColumn = (context, _criterion, option) => ({
  raw: option.weeks,
  trace: () =>
    estimateTrace(
      context,
      option,
      [],
      'Weeks until the last work item is done, from the schedule of each trial, overrun included.',
    ),
})

/** Money to the first release: the same draws, so that time and cost move together. */
export const costColumn: MeasureColumn = (context, _criterion, option) => ({
  raw: option.cost,
  trace: () =>
    estimateTrace(
      context,
      option,
      ['rate', 'premium'],
      'Paid hours of each person (productive ones and the rest of the week) times their rate, overrun included; premiums where a skill carries one.',
    ),
})

function estimateTrace(
  { index, simulation }: MeasureContext,
  option: OptionSimulation,
  kinds: readonly string[],
  how: string,
): Trace {
  const ecosystems = new Set(
    Object.values(option.option.languages).flatMap((language) => index.languages.get(language)?.ecosystem ?? []),
  )
  const facts = index.guide.facts
    .filter(
      (fact) => kinds.includes(fact.kind) || (fact.kind === 'coverage' && ecosystems.has(fact.scope.ecosystem ?? '')),
    )
    .map((fact) => fact.id)
  const constants = [...FITTED, ...TEAM, 'factor.option-log-sd', 'factor.widening']
  if (simulation.scope.basis !== 'brief') constants.push('scope.log-sd')
  const answers = ['type', 'scope', 'team', 'stage', 'scripting', 'frontend']
  if (kinds.length > 0) answers.push('team.region', 'team.seniority')
  return { how, facts, answers, constants }
}
