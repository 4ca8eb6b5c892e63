/** An item (a task, a feature, or a whole project) with what was estimated and what it took, in one unit for both. */
export interface Pair {
  readonly estimate: number
  readonly actual: number
  /** Items of one project are summed; without it a pair is a whole project. */
  readonly project?: string
  /** Where the pair stands in the file it came from, for messages. */
  readonly line?: number
}

/** Sums over the items of a project: all that the three models need of it. */
export interface ProjectTotals {
  readonly items: number
  readonly estimate: number
  readonly estimateSquared: number
  readonly actual: number
  readonly actualSquared: number
  readonly estimateTimesActual: number
  /** Sums of actual / estimate of the single items and of its square. */
  readonly ratio: number
  readonly ratioSquared: number
}

/** The totals of each project in the order of first appearance; pairs without a project are projects of one item. */
export function projectTotals(pairs: readonly Pair[]): readonly ProjectTotals[] {
  const projects = new Map<string | number, ProjectTotals>()
  pairs.forEach((pair, index) => {
    const key = pair.project ?? index
    projects.set(key, addTotals(projects.get(key) ?? NO_ITEMS, totalsOf(pair)))
  })
  return [...projects.values()]
}

/** The totals of two sets of items together. */
export function addTotals(a: ProjectTotals, b: ProjectTotals): ProjectTotals {
  return {
    items: a.items + b.items,
    estimate: a.estimate + b.estimate,
    estimateSquared: a.estimateSquared + b.estimateSquared,
    actual: a.actual + b.actual,
    actualSquared: a.actualSquared + b.actualSquared,
    estimateTimesActual: a.estimateTimesActual + b.estimateTimesActual,
    ratio: a.ratio + b.ratio,
    ratioSquared: a.ratioSquared + b.ratioSquared,
  }
}

/** Actual / estimate of the whole project. */
export function totalRatio(totals: ProjectTotals): number {
  return totals.actual / totals.estimate
}

export const NO_ITEMS: ProjectTotals = {
  items: 0,
  estimate: 0,
  estimateSquared: 0,
  actual: 0,
  actualSquared: 0,
  estimateTimesActual: 0,
  ratio: 0,
  ratioSquared: 0,
}

function totalsOf({ estimate, actual }: Pair): ProjectTotals {
  const ratio = actual / estimate
  return {
    items: 1,
    estimate,
    estimateSquared: estimate ** 2,
    actual,
    actualSquared: actual ** 2,
    estimateTimesActual: estimate * actual,
    ratio,
    ratioSquared: ratio ** 2,
  }
}
