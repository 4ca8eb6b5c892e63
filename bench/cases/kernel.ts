import { measureRounds, resultsOf } from '../measure/rounds.ts'
import type { KernelTask } from '../peers/tasks.ts'
import { pertItems, SHARED_FACTOR } from '../workload/pert-items.ts'
import { largestGap, percent } from './agreement.ts'
import {
  allTimes,
  askPeer,
  type BenchContext,
  type CaseReport,
  isPresent,
  type Row,
  ratioRow,
  stopAll,
} from './case.ts'

const ITEMS = 40
const TRIALS = 100_000
const WARM_UPS = 3
/** Runs a round of everybody but Squiggle, whose one takes seconds. */
const BATCH = 5

/** The arithmetic under every estimate, against Squiggle and NumPy. */
export async function kernelCase(context: BenchContext): Promise<CaseReport> {
  const engine = await context.startEngine()
  const again = await context.startEngine()
  const knowing = await context.startEngine()
  const squiggle = await context.startSquiggle()
  const numpy = await context.startNumpy()
  const inputOf = (round: number, at: number): KernelTask => ({
    items: pertItems(ITEMS, context.random(`kernel/${round}/${at}`)),
    ...SHARED_FACTOR,
    trials: TRIALS,
    seed: (round + 1000) * BATCH + at,
  })
  const known = (round: number, at: number): KernelTask => ({ ...inputOf(round, at), tablesKnown: true })
  const contenders = [
    askPeer({ id: 'engine', name: 'Stackmark' }, engine, 'kernel', inputOf, BATCH),
    askPeer({ id: 'engine-again', name: 'Stackmark in a second process' }, again, 'kernel', inputOf, BATCH),
    askPeer({ id: 'engine-known', name: 'Stackmark, tables known' }, knowing, 'kernel', known, BATCH),
    askPeer({ id: 'squiggle', name: 'Squiggle' }, squiggle, 'kernel', inputOf),
    askPeer({ id: 'numpy', name: 'NumPy, item by item' }, numpy, 'kernel', inputOf, BATCH),
    askPeer({ id: 'numpy-matrix', name: 'NumPy, all items in one matrix' }, numpy, 'kernel-matrix', inputOf, BATCH),
    askPeer({ id: 'numpy-tables', name: 'NumPy with inverse tables' }, numpy, 'kernel-tables', inputOf, BATCH),
  ]
  const rounds = context.rounds(15)
  const runs = await measureRounds(contenders.filter(isPresent), {
    rounds,
    warmUps: WARM_UPS,
    random: context.random('kernel/order'),
  })
  stopAll([engine, again, knowing, squiggle, numpy])

  const random = context.random('kernel/bootstrap')
  const against = (id: string, stackmark: string, target: number | null, name: string): Row => {
    const contender = contenders.find((candidate) => candidate.id === id)
    if (contender && !isPresent(contender)) return { name, skipped: contender.skipped }
    return ratioRow(name, runs, { above: id, below: stackmark }, random, target === null ? null : { atLeast: target })
  }
  const gaps = contenders
    .filter((contender) => isPresent(contender) && !contender.id.startsWith('engine'))
    .map(({ id, name }) => `${name} ${percent(largestGap(resultsOf(runs, 'engine'), resultsOf(runs, id)))}`)
  return {
    id: 'kernel',
    title: `Kernel: ${ITEMS} PERT items × one shared lognormal factor, four quantiles, ${TRIALS.toLocaleString('en')} trials`,
    figure: "the other's time / Stackmark's",
    method: [
      "Stackmark: the engine's own pieces (`pertTable`, `createDraws`, `overrunColumn`, `quantilesOf`); every round has 40 new shapes, so that making their inverse tables is inside its time unless the row says otherwise.",
      'Squiggle 0.10.0: one program, `low + width * beta(a, b)` for each item, their sum times `lognormal`, four `quantile` calls; reading the program is inside its time.',
      `A round of Squiggle is one run, of the others the mean of ${BATCH}, each with other items.`,
      'NumPy: `Generator.beta`, `lognormal`, `percentile`, float64, PCG64; time taken inside its process.',
      "Squiggle and NumPy draw beta variables exactly; Stackmark interpolates a table of 1,024 cells (an item's mean is off by less than 0.001% of its range). The last row shows what that method alone gives NumPy, its tables free.",
    ],
    rounds,
    warmUps: WARM_UPS,
    rows: [
      against('squiggle', 'engine', 50, 'Squiggle'),
      against('squiggle', 'engine-known', null, 'Squiggle, against Stackmark with tables known'),
      against('numpy', 'engine', 3, 'NumPy, item by item'),
      against('numpy-matrix', 'engine', null, 'NumPy, all items in one matrix'),
      against('numpy', 'engine-known', null, 'NumPy, against Stackmark with tables known'),
      against('numpy-tables', 'engine', null, 'NumPy with inverse tables'),
      against('engine-again', 'engine', null, 'Stackmark against itself (noise)'),
    ],
    findings: [
      `Largest difference of a quantile from Stackmark's, median over the rounds: ${gaps.join('; ')} (all within 2% or the run stops).`,
    ],
    timesMs: allTimes(runs),
  }
}
