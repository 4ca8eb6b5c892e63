import { beta } from '../dist/beta.ts'
import type { Distribution } from '../dist/distribution.ts'
import { gamma } from '../dist/gamma.ts'
import { lognormal } from '../dist/lognormal.ts'
import { normal } from '../dist/normal.ts'
import { pert } from '../dist/pert.ts'
import { point } from '../dist/point.ts'
import { triangular } from '../dist/triangular.ts'
import { uniform } from '../dist/uniform.ts'
import type { ProblemCell } from '../model/problem.ts'
import { DecideError } from './error.ts'

/** The distribution a cell describes. Throws a DecideError at `path` where its parameters make none. */
export function distributionOf(cell: ProblemCell, path: readonly (string | number)[]): Distribution {
  try {
    return build(cell)
  } catch (cause) {
    if (cause instanceof RangeError) throw new DecideError('problem-cell', cause.message, path)
    throw cause
  }
}

function build(cell: ProblemCell): Distribution {
  if (typeof cell === 'number') return point(cell)
  switch (cell.type) {
    case 'point':
      return point(cell.value)
    case 'beta':
      return beta(cell.alpha, cell.beta)
    case 'normal':
      return normal(cell.mean, cell.sd)
    case 'lognormal':
      return lognormal(cell.mu, cell.sigma)
    case 'gamma':
      return gamma(cell.shape, cell.scale)
    case 'uniform':
      return uniform(cell.low, cell.high)
    case 'triangular':
      return triangular(cell.low, cell.mode, cell.high)
    case 'pert':
      return pert(cell.low, cell.mode, cell.high)
    default:
      // A file that no schema has seen.
      throw new RangeError(`no distribution ${JSON.stringify((cell as { type?: unknown }).type ?? cell)}`)
  }
}
