/**
 * 95% interval of a share seen in a number of independent trials (Wilson 1927), for the engineer's half: how far the
 * sampling alone may be off. It says nothing about the model.
 */
export function wilson(share: number, trials: number): { readonly low: number; readonly high: number } {
  const z = 1.959963984540054
  const spread = z * z
  const centre = (share + spread / (2 * trials)) / (1 + spread / trials)
  const half = (z / (1 + spread / trials)) * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials * trials))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
