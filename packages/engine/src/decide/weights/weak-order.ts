import { fillExponentials, normaliseRows, type WeightDraw } from './weight-draw.ts'

/**
 * A ranking of blocks known, the order inside each block unknown: uniform on the weights in which none of a block is
 * larger than any of the block before. The last block holds what is least important.
 *
 * That region is an equal mixture over the full rankings that respect the blocks, so each block's ranks are dealt out
 * at random. Both the dealing and the spacings come from one exponential per criterion: the order of a block's
 * exponentials is uniform and independent of their scaled spacings (Rényi 1953), which are exponentials again and
 * take the divisors of their ranks as in a full ranking. Each criterion in `blocks` exactly once.
 */
export function weakOrderWeights(draw: WeightDraw, blocks: readonly (readonly number[])[]): Float64Array {
  const width = draw.criteria.length
  const weights = fillExponentials(draw)
  const columns = Int32Array.from(blocks.flat())
  const ends = Int32Array.from(blockEnds(blocks))
  const sorted = new Int32Array(width)
  const values = new Float64Array(width)
  for (let start = 0; start < weights.length; start += width) {
    let level = 0
    for (let block = ends.length - 1, to = width; block >= 0; block--) {
      const from = block === 0 ? 0 : (ends[block - 1] as number)
      // Insertion sort into `values` and `sorted`: blocks are short.
      for (let index = from; index < to; index++) {
        const at = start + (columns[index] as number)
        const value = weights[at] as number
        let place = index
        for (; place > from && (values[place - 1] as number) > value; place--) {
          values[place] = values[place - 1] as number
          sorted[place] = sorted[place - 1] as number
        }
        values[place] = value
        sorted[place] = at
      }
      let before = 0
      for (let index = from; index < to; index++) {
        const value = values[index] as number
        // The i-th smallest of k has spacing E / (k - i); among all ranks it gets the divisor of its own rank.
        level += ((value - before) * (to - index)) / (to - (index - from))
        weights[sorted[index] as number] = level
        before = value
      }
      to = from
    }
  }
  return normaliseRows(weights, width)
}

function blockEnds(blocks: readonly (readonly number[])[]): number[] {
  let end = 0
  return blocks.map((block) => (end += block.length))
}
