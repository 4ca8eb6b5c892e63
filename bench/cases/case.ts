import type { Random } from '../../packages/engine/src/random/random.ts'
import type { Absent, Contender } from '../measure/contender.ts'
import { type Figure, ratioOf } from '../measure/ratio.ts'
import { processorTimesOf, type Runs, timesOf } from '../measure/rounds.ts'
import { type Target, type Verdict, verdictOf } from '../measure/verdict.ts'
import type { Peer } from '../peer/line-peer.ts'

/** What a case is given: the folders, its share of rounds, randomness by name, and the peers of this machine. */
export interface BenchContext {
  readonly root: string
  readonly bench: string
  /** Rounds asked for, cut to a few for a try-out. */
  rounds(wanted: number): number
  random(name: string): Random
  startEngine(): Promise<Peer>
  startSquiggle(): Promise<Peer>
  /** A peer, or why there is none. */
  startNumpy(): Promise<Peer | string>
  startSmaa(): Promise<Peer | string>
}

/** One line of a case's table. */
export type Row =
  | { readonly name: string; readonly skipped: string }
  | {
      readonly name: string
      readonly figure: Figure
      /** The same by processor time, where that can be read. */
      readonly byProcessorTime: Figure | null
      readonly target: Target | null
      readonly verdict: Verdict
    }

export interface CaseReport {
  readonly id: string
  readonly title: string
  /** What the figures of the table are. */
  readonly figure: string
  /** What was compared and what was not. */
  readonly method: readonly string[]
  readonly rounds: number
  readonly warmUps: number
  readonly rows: readonly Row[]
  /** What the run itself showed: agreement, noise. */
  readonly findings: readonly string[]
  /** Milliseconds by contender and round, as measured. */
  readonly timesMs: Readonly<Record<string, readonly number[]>>
}

export function rowOf(name: string, figure: Figure, target: Target | null = null): Row {
  return { name, figure, byProcessorTime: null, target, verdict: verdictOf(figure, target) }
}

/** The row of one contender's time over another's. */
export function ratioRow(
  name: string,
  runs: Runs,
  ids: { readonly above: string; readonly below: string },
  random: Random,
  target: Target | null = null,
): Row {
  const figure = ratioOf(timesOf(runs, ids.above), timesOf(runs, ids.below), random)
  const above = processorTimesOf(runs, ids.above)
  const below = processorTimesOf(runs, ids.below)
  return { ...rowOf(name, figure, target), byProcessorTime: above && below ? ratioOf(above, below, random) : null }
}

/** Milliseconds of every run, by contender. */
export function allTimes(runs: Runs): Record<string, number[]> {
  return Object.fromEntries([...runs.keys()].map((id) => [id, timesOf(runs, id)]))
}

/**
 * A contender that asks a peer for a task, `batch` times a round (short work needs company, or the measure is of caches
 * gone cold while others ran); `inputOf` gives the input of a round and of its place in the batch.
 */
export function askPeer(
  { id, name }: { readonly id: string; readonly name: string },
  peer: Peer | string,
  task: string,
  inputOf: (round: number, at: number) => unknown,
  batch = 1,
): Contender | Absent {
  if (typeof peer === 'string') return { id, name, skipped: peer }
  return {
    id,
    name,
    run: (round) =>
      peer.ask(
        task,
        Array.from({ length: batch }, (_, at) => inputOf(round, at)),
      ),
  }
}

export function isPresent(contender: Contender | Absent): contender is Contender {
  return !('skipped' in contender)
}

export function stopAll(peers: readonly (Peer | string)[]): void {
  for (const peer of peers) if (typeof peer !== 'string') peer.stop()
}
