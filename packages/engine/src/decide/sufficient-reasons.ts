/**
 * A smallest set of known answers that alone decide the result: with only these kept, no other answers to the rest can
 * put a challenger first. `margins[c]` is the leader's lead over challenger c with all answers known;
 * `losses[q][c]` is the most that lead could fall if answer q were any other (0 or more). Returns indices of answers,
 * null where even all of them leave a challenger level.
 *
 * Losses add up (a bound where answers interact). Against one challenger it is enough to free the answers of least loss
 * while the lead lasts: exact and log-linear (Marques-Silva et al. 2020, "Explaining naive Bayes and other linear
 * classifiers with polynomial time and delay"). Against several it is a search by size, exact up to 20 answers that
 * could matter; beyond, answers are freed greedily and the set cannot be reduced but may not be the smallest.
 */
export function sufficientReasons(margins: readonly number[], losses: readonly (readonly number[])[]): number[] | null {
  if (margins.some((margin) => margin <= 0)) return null
  const weightOf = (answer: number): number =>
    Math.max(0, ...margins.map((margin, challenger) => lossOf(answer, challenger) / margin))
  const lossOf = (answer: number, challenger: number): number => losses[answer]?.[challenger] ?? 0
  // Answers that threaten most first: they are the ones most likely to be kept.
  const order = [...losses.keys()].filter((answer) => weightOf(answer) > 0).sort((a, b) => weightOf(b) - weightOf(a))
  const left = margins.map((margin, challenger) => {
    let rest = margin
    for (const answer of order) rest -= lossOf(answer, challenger)
    return rest
  })
  const kept = margins.length > 1 && order.length <= 20 ? smallest(order, left, lossOf) : greedy(order, margins, lossOf)
  return kept.sort((a, b) => a - b)
}

type Loss = (answer: number, challenger: number) => number

function greedy(order: readonly number[], margins: readonly number[], lossOf: Loss): number[] {
  const left = [...margins]
  const kept: number[] = []
  for (const answer of order.toReversed()) {
    const after = left.map((margin, challenger) => margin - lossOf(answer, challenger))
    if (after.every((margin) => margin > 0)) left.splice(0, left.length, ...after)
    else kept.push(answer)
  }
  return kept
}

/** Keeps no answer, then each one, each pair, …; `left` are the leads with every answer free. */
function smallest(order: readonly number[], left: readonly number[], lossOf: Loss): number[] {
  for (let size = 0; ; size++) {
    const found = keep(order, 0, size, left, lossOf)
    if (found) return found
  }
}

function keep(
  order: readonly number[],
  from: number,
  size: number,
  left: readonly number[],
  lossOf: Loss,
): number[] | null {
  if (left.every((margin) => margin > 0)) return []
  if (size === 0) return null
  for (let place = from; place <= order.length - size; place++) {
    const answer = order[place] as number
    const after = left.map((margin, challenger) => margin + lossOf(answer, challenger))
    const rest = keep(order, place + 1, size - 1, after, lossOf)
    if (rest) return [answer, ...rest]
  }
  return null
}
