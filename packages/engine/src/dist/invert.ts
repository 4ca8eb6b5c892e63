/**
 * Solves `cdf(x) = p` on [low, high] by bisection to the last bit. Slow (about 60 evaluations) and sure: it asks
 * nothing of `cdf` but that it does not fall.
 */
export function invertCdf(cdf: (x: number) => number, p: number, low: number, high: number): number {
  let below = low
  let above = high
  for (;;) {
    const middle = below + (above - below) / 2
    if (middle <= below || middle >= above) return middle
    if (cdf(middle) < p) below = middle
    else above = middle
  }
}
