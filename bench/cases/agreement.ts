import { median } from '../measure/ratio.ts'

/**
 * The largest relative difference of paired numbers, median over the rounds. Throws where it passes `most`: times of
 * contenders that do not compute the same thing say nothing.
 */
export function largestGap(ours: readonly unknown[], theirs: readonly unknown[], most = 0.02): number {
  const gap = median(
    ours.map((answer, round) => {
      const other = theirs[round] as readonly number[]
      return Math.max(...(answer as readonly number[]).map((value, at) => Math.abs((other[at] as number) / value - 1)))
    }),
  )
  if (!(gap <= most)) throw new Error(`contenders disagree by ${percent(gap)}, allowed ${percent(most)}`)
  return gap
}

/** The same for shares: the largest absolute difference over all rounds. */
export function largestShareGap(ours: readonly unknown[], theirs: readonly unknown[], most: number): number {
  const other = flat(theirs)
  const gap = Math.max(...flat(ours).map((share, at) => Math.abs(share - (other[at] as number))))
  if (!(gap <= most)) throw new Error(`contenders disagree by ${gap}, allowed ${most}`)
  return gap
}

function flat(answers: readonly unknown[]): number[] {
  return (answers as readonly number[][][]).flat(2)
}

export function percent(share: number): string {
  return `${(share * 100).toPrecision(2)}%`
}
