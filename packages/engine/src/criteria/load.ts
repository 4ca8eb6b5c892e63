import { lookUp } from '../columns/look-up.ts'
import { log } from '../elementary/log.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { spreadTable } from '../facts/spread-table.ts'
import { type Spread, Z90 } from '../facts/value.ts'
import type { Brief, Evidence } from '../model/index.ts'
import { type Draws, throughTable } from '../random/draws.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** The load by trial, and what a machine of each ecosystem carries. */
export interface LoadDraw {
  /** Requests a second in the busiest minutes, by trial. */
  readonly requestsPerSecond: Float64Array
  /** The few figures that occur, and which of them each trial has. */
  readonly figures: Float64Array
  readonly at: Uint8Array
  /** The brief named requests a second itself. */
  readonly given: boolean
  capacity(ecosystem: string): Capacity
}

/** Requests a second that one small machine carries before its slowest answers grow long. */
export interface Capacity {
  readonly logMean: number
  readonly logSd: number
  /** A draw by trial; common random numbers across ecosystems, since machines differ more than runtimes do. */
  readonly column: Float64Array
  /** The fact or run it rests on. */
  readonly facts: readonly string[]
  readonly measured: boolean
}

export const LOAD_CONSTANTS = ['load.requests-per-user-day', 'load.peak'] as const
export const CAPACITY_CONSTANTS = ['capacity.small-machine', 'capacity.utilisation'] as const

const WORKLOAD = 'api-with-database'
const SECONDS_PER_DAY = 86_400
const MILLISECONDS_PER_SECOND = 1000

export function drawLoad(
  index: GuideIndex,
  brief: Brief,
  scenario: Scenario,
  evidence: readonly Evidence[],
  draws: Draws,
): LoadDraw {
  const perUser = (index.constant('load.requests-per-user-day') * index.constant('load.peak')) / SECONDS_PER_DAY
  const given = brief.load?.requestsPerSecond
  const figureOf = (users: string | number | undefined) => given ?? Number(users ?? 0) * perUser
  const state = scenario.states.get('load.users')
  const answers = state && state.known === undefined ? state.question.answers.map(({ value }) => value) : null
  const figures = Float64Array.from(answers ?? [scenario.answer('load.users', 0)], figureOf)
  const at = state && state.known === undefined ? state.drawn : new Uint8Array(scenario.trials)
  const known = new Map<string, Capacity>()

  function capacity(ecosystem: string): Capacity {
    const cached = known.get(ecosystem)
    if (cached) return cached
    const { spread, facts, measured } = capacityFigure(index, evidence, ecosystem)
    const cores = index.spread('price', { item: 'instance-capacity' }).p50
    const utilisation = longestUtilisation(index, brief)
    const scale = (measured ? 1 : index.constant('capacity.small-machine') * cores) * utilisation
    const ceiling = brief.load?.cpuMs ? (cores * MILLISECONDS_PER_SECOND * utilisation) / brief.load.cpuMs : Infinity
    const made: Capacity = {
      logMean: log(Math.min(spread.p50 * scale, ceiling)),
      logSd: log(spread.p90 / spread.p10) / (2 * Z90),
      column: draws.column('capacity', `${ecosystem}/${scale}/${ceiling}`, (uniforms) => {
        const column = throughTable(uniforms, spreadTable(spread))
        for (let trial = 0; trial < column.length; trial++) {
          column[trial] = Math.min((column[trial] as number) * scale, ceiling)
        }
        return column
      }),
      facts,
      measured,
    }
    known.set(ecosystem, made)
    return made
  }
  return { requestsPerSecond: lookUp(figures, at), figures, at, given: given !== undefined, capacity }
}

/** A measurement on the user's own machine where there is one, else the published range. */
function capacityFigure(
  index: GuideIndex,
  evidence: readonly Evidence[],
  ecosystem: string,
): { spread: Spread; facts: readonly string[]; measured: boolean } {
  const run = evidence.find(
    (entry) => entry.ecosystem === ecosystem && entry.workload === WORKLOAD && entry.run !== undefined,
  )
  if (run) return { spread: { ...run.figure, shape: 'log' }, facts: [run.id], measured: true }
  const fact = index.fact('capacity', { ecosystem, workload: WORKLOAD })
  return {
    spread: index.spread('capacity', { ecosystem, workload: WORKLOAD }),
    facts: fact ? [fact.id] : [],
    measured: false,
  }
}

/**
 * How full a machine may run. Where the brief names a 95th percentile and what a request costs, the utilisation at
 * which a single queue's p95 response time reaches it (M/M/1: service time × ln 20 / (1 - utilisation), Kleinrock
 * 1975), else the guide's constant.
 */
function longestUtilisation(index: GuideIndex, brief: Brief): number {
  const { cpuMs, dbMs, p95Ms } = brief.load ?? {}
  const usual = index.constant('capacity.utilisation')
  if (p95Ms === undefined || cpuMs === undefined) return usual
  const waitMs = p95Ms - (dbMs ?? 0)
  return Math.max(0.01, Math.min(0.95, 1 - (cpuMs * log(20)) / waitMs))
}
