import { growthExponent, linearithmicExponent } from '../measure/power-law.ts'
import { measureRounds, timesOf } from '../measure/rounds.ts'
import type { AssessTask } from '../peers/tasks.ts'
import { briefOf } from '../workload/brief.ts'
import { allTimes, askPeer, type BenchContext, type CaseReport, isPresent, rowOf } from './case.ts'

const TRIALS = [1000, 2000, 5000, 10_000, 20_000]
const ITEMS = [20, 40, 80, 160]
const WARM_UPS = 2

/** How the time of an assessment grows with its trials and with its work items. */
export async function scalingCase(context: BenchContext): Promise<CaseReport> {
  const engine = await context.startEngine()
  const inputOf = (items: number, trials: number, round: number): AssessTask => ({
    brief: briefOf(items, 'half', context.random('scaling/items')),
    seed: round + 1000,
    trials,
    samples: 10 * trials,
  })
  const ask = (id: string, items: number, trials: number) =>
    askPeer({ id, name: id }, engine, 'assess', (round) => inputOf(items, trials, round))
  const contenders = [
    ...TRIALS.map((trials) => ask(`trials-${trials}`, 40, trials)),
    ...ITEMS.map((items) => ask(`items-${items}`, items, 10_000)),
  ]
  const rounds = context.rounds(9)
  const runs = await measureRounds(contenders.filter(isPresent), {
    rounds,
    warmUps: WARM_UPS,
    random: context.random('scaling/order'),
  })
  engine.stop()

  const random = context.random('scaling/bootstrap')
  const exponent = (kind: string, sizes: readonly number[]) =>
    growthExponent(
      sizes,
      sizes.map((size) => timesOf(runs, `${kind}-${size}`)),
      random,
    )
  const ceiling = linearithmicExponent(ITEMS)
  const lastCeiling = linearithmicExponent(ITEMS.slice(-2))
  return {
    id: 'scaling',
    title: 'Growth of an assessment with its trials and its work items',
    figure: 'exponent b of time = a · size^b',
    method: [
      `Trials ${TRIALS.map((trials) => trials.toLocaleString('en')).join(', ')} (ten weightings a trial) at 40 work items; work items ${ITEMS.join(', ')} at 10,000 trials; half of the questions answered; warm.`,
      `Least squares on the logarithms of the medians. Linear is 1; n · log n shows as ${ceiling.toFixed(2)} over these numbers of items. What does not grow at all pulls an exponent down, so the last doubling stands apart: there it weighs least.`,
    ],
    rounds,
    warmUps: WARM_UPS,
    rows: [
      rowOf('Trials', exponent('trials', TRIALS), { atMost: LINEAR }),
      rowOf('Trials, last doubling', exponent('trials', TRIALS.slice(-2)), { atMost: LINEAR_LAST }),
      rowOf('Work items', exponent('items', ITEMS), { atMost: round2(ceiling) }),
      rowOf('Work items, last doubling', exponent('items', ITEMS.slice(-2)), { atMost: round2(lastCeiling) }),
    ],
    findings: [],
    timesMs: allTimes(runs),
  }
}

/** Linear with what the noise of two cores does to a slope: 5% of time over the whole range, 10% over one doubling. */
const LINEAR = 1.02
const LINEAR_LAST = 1.14

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
