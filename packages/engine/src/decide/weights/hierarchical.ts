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
  const columns = Int32Array.from(groups.flat())
  const sizes = Int32Array.from(groups, (group) => group.length)
  for (let start = 0, share = 0; start < weights.length; start += width) {
    for (let group = 0, from = 0; group < sizes.length; group++) {
      const to = from + (sizes[group] as number)
      let sum = 0
      for (let index = from; index < to; index++) sum += weights[start + (columns[index] as number)] as number
      const factor = (shares[share++] as number) / sum
      for (; from < to; from++) {
        const at = start + (columns[from] as number)
        weights[at] = (weights[at] as number) * factor
      }
    }
  }
  return weights
}
