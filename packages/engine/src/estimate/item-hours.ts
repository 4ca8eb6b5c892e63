import type { WorkItem } from '../model/index.ts'
import type { OptionSimulation, Setting } from './option-run.ts'
import type { Simulation } from './simulate.ts'
import type { Step } from './work-plan.ts'

/** Means over this many trials: the table of items is for reading, not for sums. */
const TRIALS_READ = 1000

/** The work items of the most common setting, with their hours before coverage and under each option. */
export function workItemsOf(
  simulation: Simulation,
  settingOf: (option: OptionSimulation) => { setting: Setting; trial: number },
): WorkItem[] {
  const { index, scenario } = simulation.input
  const trials = Math.min(TRIALS_READ, scenario.trials)
  const items = new Map<string, { item: WorkItem; byOption: Record<string, number> }>()
  for (const option of simulation.options) {
    const { setting, trial } = settingOf(option)
    for (const step of simulation.planAt(setting.shape, trial).steps) {
      if (step.condition && !step.item) continue
      const hours = meanHours(step.hours, step.multiplier, trials, step.byRequirement, simulation.requirementAt)
      if (hours === 0) continue
      const id = step.item?.id ?? `${step.kind}/${step.between?.join('-') ?? 'runtime'}/${step.slot}`
      const known = items.get(id) ?? {
        item: {
          id,
          feature: step.item?.feature ?? step.kind,
          name: step.item?.name ?? STEP_NAMES[step.kind],
          skill: simulation.skills[step.skill] ?? '',
          hours: meanHours(step.uncovered, step.multiplier, trials),
          byOption: {},
          facts: step.item ? coverageFacts(simulation, Object.keys(step.item.needs)) : [],
        },
        byOption: {},
      }
      known.byOption[option.option.id] = (known.byOption[option.option.id] ?? 0) + hours
      items.set(id, known)
    }
  }
  const all = index.options.map(({ id }) => id)
  return [...items.values()].map(({ item, byOption }) => ({
    ...item,
    byOption: Object.fromEntries(all.map((id) => [id, byOption[id] ?? 0])),
  }))
}

const STEP_NAMES: Readonly<Record<Step['kind'], string>> = {
  item: 'Work item',
  integration: 'Joining the parts of a feature in two languages',
  boundary: 'Contract, second toolchain, second deployment',
  bridge: 'Joining a language that must run anyway',
}

function meanHours(
  column: Float64Array | null,
  multiplier: number,
  trials: number,
  byRequirement: Float64Array | null = null,
  requirementAt?: Uint8Array,
): number {
  if (!column) return 0
  let sum = 0
  for (let trial = 0; trial < trials; trial++) {
    const factor = byRequirement && requirementAt ? (byRequirement[requirementAt[trial] as number] as number) : 1
    sum += (column[trial] as number) * factor
  }
  return (sum / trials) * multiplier
}

function coverageFacts({ input }: Simulation, needs: readonly string[]): string[] {
  return input.index.guide.facts
    .filter(({ kind, scope }) => kind === 'coverage' && needs.includes(scope.need ?? ''))
    .map((fact) => fact.id)
}
