import { measureRounds, resultsOf } from '../measure/rounds.ts'
import type { WeightsTask } from '../peers/tasks.ts'
import { largestShareGap } from './agreement.ts'
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

const OPTIONS = 3
const CRITERIA = 14
const SAMPLES = [100_000, 1_000_000]
const WARM_UPS = 2
/** Runs a round of the smaller count. */
const BATCH = 5
/** Shares from 100,000 samples each: six standard errors of a difference. */
const MOST_GAP = 0.0134

/** Weights under a full ranking and who comes first, against the R package smaa and NumPy. */
export async function weightsCase(context: BenchContext): Promise<CaseReport> {
  const engine = await context.startEngine()
  const again = await context.startEngine()
  const numpy = await context.startNumpy()
  const smaa = await context.startSmaa()
  const inputOf = (samples: number, round: number, at: number): WeightsTask => {
    const random = context.random(`weights/${round}/${at}`)
    // Around one half, so that every option comes first in some samples.
    const values = Array.from({ length: OPTIONS }, () => Array.from({ length: CRITERIA }, random))
    return { samples, seed: round + 1000 + at, options: OPTIONS, criteria: CRITERIA, values }
  }
  const contenders = SAMPLES.flatMap((samples) =>
    (
      [
        ['engine', engine],
        ['engine-again', again],
        ['numpy', numpy],
        ['smaa', smaa],
      ] as const
    ).map(([id, peer]) =>
      askPeer(
        { id: `${id}-${samples}`, name: id },
        peer,
        'weights',
        (round, at) => inputOf(samples, round, at),
        samples < 1_000_000 ? BATCH : 1,
      ),
    ),
  )
  const rounds = context.rounds(11)
  const runs = await measureRounds(contenders.filter(isPresent), {
    rounds,
    warmUps: WARM_UPS,
    random: context.random('weights/order'),
  })
  stopAll([engine, again, numpy, smaa])

  const random = context.random('weights/bootstrap')
  const against = (id: string, samples: number, name: string, target: { atLeast: number } | null): Row => {
    const contender = contenders.find((candidate) => candidate.id === `${id}-${samples}`)
    if (contender && !isPresent(contender)) return { name, skipped: contender.skipped }
    return ratioRow(name, runs, { above: `${id}-${samples}`, below: `engine-${samples}` }, random, target)
  }
  const gaps = ['numpy', 'smaa'].flatMap((id) => {
    const theirs = resultsOf(runs, `${id}-${SAMPLES[0]}`)
    if (theirs.length === 0) return []
    return `${id} ${largestShareGap(resultsOf(runs, `engine-${SAMPLES[0]}`), theirs, MOST_GAP).toFixed(4)}`
  })
  return {
    id: 'weights',
    title: `Weight kernel: ${OPTIONS} options × ${CRITERIA} criteria under a full ranking`,
    figure: "the other's time / Stackmark's",
    method: [
      "Stackmark: `ordinalWeights` and `smaa`: rank acceptabilities, central weights, pairwise winning, both entropies, each sample's winner and totals kept.",
      'NumPy: the same weights, rank acceptabilities, central weights, pairwise winning and counts of rankings, float64, criterion by criterion in long rows.',
      "R `smaa`: the same weights in base R, then the package's one-pass `smaa()`: rank acceptabilities and central weights only. Used where R and the package are installed; nothing is installed for it.",
    ],
    rounds,
    warmUps: WARM_UPS,
    rows: SAMPLES.flatMap((samples) => {
      const count = samples.toLocaleString('en')
      return [
        against('smaa', samples, `R smaa, ${count} samples`, { atLeast: 3 }),
        against('numpy', samples, `NumPy, ${count} samples`, null),
        against('engine-again', samples, `Stackmark against itself, ${count} samples (noise)`, null),
      ]
    }),
    findings:
      gaps.length > 0 ? [`Largest difference of a rank acceptability from Stackmark's: ${gaps.join('; ')}.`] : [],
    timesMs: allTimes(runs),
  }
}
