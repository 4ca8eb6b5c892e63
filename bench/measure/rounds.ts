import type { Random } from '../../packages/engine/src/random/random.ts'
import type { Contender, Run } from './contender.ts'

/** Runs by contender, in the order of the rounds. */
export type Runs = ReadonlyMap<string, readonly Run[]>

export interface RoundsOptions {
  readonly rounds: number
  /** Runs of each contender that are thrown away first. */
  readonly warmUps: number
  readonly random: Random
}

/**
 * Every contender once a round, one at a time, in a random order of its own each round, so that a slow spell of the
 * machine falls on all of them and nobody always follows the same neighbour.
 */
export async function measureRounds(contenders: readonly Contender[], options: RoundsOptions): Promise<Runs> {
  const { rounds, warmUps, random } = options
  const runs = new Map<string, Run[]>(contenders.map(({ id }) => [id, []]))
  for (let round = -warmUps; round < rounds; round++) {
    for (const contender of shuffled(contenders, random)) {
      const run = await contender.run(round)
      if (round >= 0) runs.get(contender.id)?.push(run)
    }
  }
  return runs
}

/** Fisher–Yates. */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = (random() * (last + 1)) | 0
    const item = order[last] as Item
    order[last] = order[other] as Item
    order[other] = item
  }
  return order
}

export function timesOf(runs: Runs, id: string): number[] {
  return (runs.get(id) ?? []).map((run) => run.ms)
}

/** Processor times; null where a run has none. */
export function processorTimesOf(runs: Runs, id: string): number[] | null {
  const times = (runs.get(id) ?? []).flatMap((run) => (run.processorMs === null ? [] : [run.processorMs]))
  return times.length > 0 && times.length === runs.get(id)?.length ? times : null
}

export function resultsOf(runs: Runs, id: string): unknown[] {
  return (runs.get(id) ?? []).map((run) => run.result)
}
