import { log } from '../elementary/log.ts'
import type { Driver } from '../model/index.ts'
import type { OptionSimulation } from './option-run.ts'
import type { Simulation } from './simulate.ts'

/** An input of the simulation as bins of equal probability by trial (or its answers, for an open question). */
interface Input {
  readonly id: string
  readonly name: string
  readonly bins: Uint8Array
  readonly count: number
}

const BINS = 20
/** Indices are read from this many trials: their noise, 19 in 4,000, is taken off and below what is shown. */
const TRIALS_READ = 4000
const MOST_SHOWN = 8

/**
 * What moves the weeks: first-order Sobol index of every input, Var(E[weeks | input]) / Var(weeks), by binning the
 * input's own uniforms, which makes the conditional expectation a mean over a bin (Saltelli et al. 2008, chapter 4).
 * The expected share of noise, (bins - 1) / (trials - 1), is taken off. Independent of the order of the samples.
 * Items of one feature count as one input. Indices below 1% are left out.
 */
export function driversOf(simulation: Simulation, option: OptionSimulation): Driver[] {
  const logs = option.weeks.subarray(0, TRIALS_READ).map((weeks) => log(Math.max(1e-9, weeks)))
  const drivers = inputsOf(simulation, option).map((input) => {
    const share = firstOrderIndex(logs, input)
    return { input, share }
  })
  return drivers
    .filter(({ share }) => share >= 0.01)
    .sort((a, b) => b.share - a.share || (a.input.id < b.input.id ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ input, share }) => ({
      input: input.id,
      name: input.name,
      share,
      ...ends(option.weeks, input),
    }))
}

function inputsOf(simulation: Simulation, { option }: OptionSimulation): Input[] {
  const { index, scenario, draws } = simulation.input
  const binned = (id: string, name: string, stream: string): Input => {
    return { id, name, bins: draws.bins(stream, BINS, TRIALS_READ), count: BINS }
  }
  const inputs: Input[] = [
    binned('project-factor', 'How projects overrun as a whole', 'project-factor'),
    binned(`option/${option.id}`, `Surprises that ${option.name} alone brings`, `option/${option.id}`),
  ]
  if (simulation.scope.basis !== 'brief')
    inputs.push(binned('scope-size', 'Size of a scope not yet listed', 'scope-size'))
  for (const id of scenario.unknown) {
    const state = scenario.states.get(id)
    if (!state || state.known !== undefined) continue
    inputs.push({ id, name: state.question.text, bins: state.drawn, count: state.question.answers.length })
  }
  const ecosystems = new Set(
    Object.values(option.languages).flatMap((language) => index.languages.get(language)?.ecosystem ?? []),
  )
  for (const need of index.guide.needs) {
    for (const ecosystem of ecosystems) {
      const stream = `coverage/${need.id}/${ecosystem}`
      inputs.push(binned(stream, `How much ${ecosystem} libraries do of: ${need.name.toLowerCase()}`, stream))
    }
  }
  if (simulation.scope.basis === 'brief') {
    for (const item of simulation.scope.byType.get('')?.slots.flatMap((slot) => slot.items) ?? []) {
      inputs.push(
        binned(
          `item/${item.id}`,
          `${item.name}: ${index.skills.get(item.skill)?.name ?? item.skill}`,
          `item/${item.id}`,
        ),
      )
    }
  }
  return inputs
}

function firstOrderIndex(values: Float64Array, { bins, count }: Input): number {
  const sums = new Float64Array(count)
  const counts = new Float64Array(count)
  let total = 0
  let squares = 0
  for (let trial = 0; trial < values.length; trial++) {
    const value = values[trial] as number
    const bin = bins[trial] as number
    sums[bin] = (sums[bin] as number) + value
    counts[bin] = (counts[bin] as number) + 1
    total += value
    squares += value * value
  }
  const n = values.length
  const mean = total / n
  const variance = squares / n - mean * mean
  if (variance <= 1e-15) return 0
  let between = 0
  let used = 0
  for (let bin = 0; bin < count; bin++) {
    const size = counts[bin] as number
    if (size === 0) continue
    used++
    between += size * ((sums[bin] as number) / size - mean) ** 2
  }
  const noise = (used - 1) / Math.max(1, n - 1)
  return Math.max(0, (between / n / variance - noise) / (1 - noise))
}

/** Mean weeks in the lowest and in the highest fifth of the input (for an answer: where weeks are fewest and most). */
function ends(weeks: Float64Array, { bins, count }: Input): { weeksWhenLow: number; weeksWhenHigh: number } {
  const groups = Math.min(count, 5)
  const sums = new Float64Array(groups)
  const counts = new Float64Array(groups)
  for (let trial = 0; trial < Math.min(weeks.length, bins.length); trial++) {
    const group = Math.floor(((bins[trial] as number) * groups) / count)
    sums[group] = (sums[group] as number) + (weeks[trial] as number)
    counts[group] = (counts[group] as number) + 1
  }
  const means = Array.from(sums, (sum, group) => sum / (counts[group] as number)).filter(Number.isFinite)
  if (count === BINS) return { weeksWhenLow: means[0] ?? 0, weeksWhenHigh: means.at(-1) ?? 0 }
  return { weeksWhenLow: Math.min(...means), weeksWhenHigh: Math.max(...means) }
}
