import { fillExponentials, normaliseRows, type WeightDraw } from './weight-draw.ts'

/**
 * Criteria in groups: uniform over the groups' weights, then uniform within each group, so that one more criterion in
 * a group does not move the weight of the groups. Each criterion in `groups` exactly once, no group empty;
 * `groupNames` name the groups' random streams.
 */
export function hierarchicalWeights(
  draw: WeightDraw,
  groups: readonly (readonly number[])[],
  groupNames: readonly string[] = groups.map((_, group) => String(group)),
): Float64Array {
  const width = draw.criteria.length
  const weights = fillExponentials(draw)
  const names = groupNames.map((name) => `group/${name}`)
  const shares = normaliseRows(fillExponentials(draw, names), groups.length)
  for (const [group, members] of groups.entries()) {
    const columns = Int32Array.from(members)
    for (let sample = 0; sample < draw.samples; sample++) {
      const start = sample * width
      let sum = 0
      for (let index = 0; index < columns.length; index++) sum += weights[start + (columns[index] as number)] as number
      const factor = (shares[sample * groups.length + group] as number) / sum
      for (let index = 0; index < columns.length; index++) {
        const at = start + (columns[index] as number)
        weights[at] = (weights[at] as number) * factor
      }
    }
  }
  return weights
}
