/**
 * EVPPI of a quantity that is a number rather than an answer, such as a slider: the samples are sorted by it and cut
 * into blocks of equal size, whose means stand for the conditional expectation. `totals` is row-major, samples x
 * alternatives. Too few blocks blur the answer, too many find chance in it; 1,000 samples a block keep both below
 * what is shown. Source: Strong & Oakley 2013, Medical Decision Making 33(6):755-766.
 */
export function continuousEvppi(
  parameter: Float64Array,
  totals: Float64Array,
  alternatives: number,
  blocks = Math.max(1, Math.round(parameter.length / 1000)),
): number {
  const samples = parameter.length
  const order = new Uint32Array(samples).map((_, index) => index)
  order.sort((a, b) => (parameter[a] as number) - (parameter[b] as number))
  const means = new Float64Array(alternatives)
  const sums = new Float64Array(alternatives)
  let informed = 0
  let place = 0
  for (let block = 1; block <= blocks; block++) {
    sums.fill(0)
    for (const end = Math.round((block * samples) / blocks); place < end; place++) {
      const start = (order[place] as number) * alternatives
      for (let alternative = 0; alternative < alternatives; alternative++) {
        sums[alternative] = (sums[alternative] as number) + (totals[start + alternative] as number)
      }
    }
    informed += Math.max(...sums) / samples
    for (const [alternative, sum] of sums.entries()) means[alternative] = (means[alternative] as number) + sum / samples
  }
  return Math.max(0, informed - Math.max(...means))
}
