import { type Assessment, type Brief, type Guide, priorityBlocks, priorityWeights } from '@stackmark/engine'
import { countsOfHundred } from './counts-of-hundred.ts'
import { firstOf } from './first-of.ts'

/** Enough to find a hundred of them, of each option as many as its count. */
const samples = 8192

/** Weights of the groups, in their order; they sum to 1. */
export type GroupWeights = readonly number[]

/** Which option comes first by how much the groups of criteria weigh, what is unknown being at its middle. */
export interface PriorityMap {
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** An option's value, from 0 to 1, where one group has all the weight. Its value elsewhere lies between, linearly. */
  readonly options: readonly { readonly id: string; readonly name: string; readonly values: readonly number[] }[]
  /** The weights that the groups have on average under what the brief says. */
  readonly middle: GroupWeights
  /** A hundred weightings that fit the brief, and the option that comes first in each. */
  readonly marks: readonly { readonly option: string; readonly at: GroupWeights }[]
  /** Corners of all that fits the brief's ranking; null where it ranks nothing, and everything fits. */
  readonly fitting: readonly GroupWeights[] | null
}

/**
 * In each group the criteria share its weight as they do on average. The marks are whole weightings, so that within a
 * group they may weigh otherwise, and show another option than the one that comes first at the place where they lie.
 */
export function priorityMap(assessment: Assessment, brief: Brief, guide: Pick<Guide, 'groups'>): PriorityMap {
  const { criteria } = assessment.decision
  const groups = guide.groups.filter(({ id }) => criteria.some(({ group }) => group === id))
  const columnsOf = groups.map(({ id }) => criteria.flatMap(({ group }, at) => (group === id ? [at] : [])))
  const inGroups = (weights: readonly number[]) => columnsOf.map((columns) => sumOf(columns, (at) => weights[at] ?? 0))
  const means = criteria.map(({ meanWeight }) => meanWeight)
  const middle = inGroups(means)
  const options = assessment.options
    .filter(({ excludedBy }) => excludedBy === undefined)
    .map(({ id, name, shareWeightsOnly }) => {
      const own = new Map(
        assessment.cells
          .filter(({ option }) => option === id)
          .map(({ criterion, meanValue }) => [criterion, meanValue]),
      )
      const cells = criteria.map((criterion) => own.get(criterion.id) ?? 0)
      const values = columnsOf.map(
        (columns, group) => sumOf(columns, (at) => (means[at] ?? 0) * (cells[at] ?? 0)) / (middle[group] ?? 1),
      )
      return { id, name, share: shareWeightsOnly, cells, values }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    groups,
    options: options.map(({ id, name, values }) => ({ id, name, values })),
    middle,
    marks: marksOf(weightingsOf(assessment, brief, groups), options, inGroups),
    fitting: cornersOf(criteria, groups, brief),
  }
}

interface Counted {
  readonly id: string
  readonly share: number
  readonly cells: readonly number[]
}

/** Of each option as many as of a hundred by its share of weightings only, the first that were drawn. */
function marksOf(
  weightings: readonly (readonly number[])[],
  options: readonly Counted[],
  inGroups: (weights: readonly number[]) => GroupWeights,
): PriorityMap['marks'] {
  const shares = options.map(({ id, share }) => ({ option: id, share }))
  const leader = shares.toSorted((a, b) => b.share - a.share)[0]?.option ?? null
  const left = new Map(countsOfHundred({ shares, leader }))
  return weightings.flatMap((weights) => {
    const option = firstOf(options, ({ cells }) => sumOf(weights.keys(), (at) => (weights[at] ?? 0) * (cells[at] ?? 0)))
    const wanted = left.get(option?.id ?? '') ?? 0
    if (option === undefined || wanted === 0) return []
    left.set(option.id, wanted - 1)
    return [{ option: option.id, at: inGroups(weights) }]
  })
}

function weightingsOf(
  { decision, seed }: Assessment,
  brief: Brief,
  groups: Guide['groups'],
): readonly (readonly number[])[] {
  const { criteria } = decision
  const { weights } = priorityWeights({ criteria, groups }, brief, samples, seed)
  return Array.from({ length: samples }, (_, row) => [
    ...weights.subarray(row * criteria.length, (row + 1) * criteria.length),
  ])
}

/**
 * What fits a ranking is spanned by the weightings in which the k that matter most share all weight alike, for every k
 * and every order that the brackets leave open. Of those only what falls to each group matters here.
 */
function cornersOf(
  criteria: Assessment['decision']['criteria'],
  groups: Guide['groups'],
  brief: Brief,
): readonly GroupWeights[] | null {
  const ids = groups.map(({ id }) => id)
  const ranked = priorityBlocks(ids, brief)
  const groupOf = ranked ? ids : criteria.map(({ group }) => group)
  const names = criteria.map(({ id }) => id)
  const blocks = ranked ?? priorityBlocks(names, brief)
  if (blocks === null) return null
  let above = ids.map(() => 0)
  return blocks.flatMap((block) => {
    const inBlock = ids.map((id) => block.filter((at) => groupOf[at] === id).length)
    const before = above
    above = above.map((count, group) => count + (inBlock[group] ?? 0))
    return choicesOf(inBlock)
      .filter((choice) => choice.some((count) => count > 0))
      .map((choice) => {
        const counts = choice.map((count, group) => count + (before[group] ?? 0))
        const all = sumOf(counts, (count) => count)
        return counts.map((count) => count / all)
      })
  })
}

/** Every way to take none to all of each. */
function choicesOf(counts: readonly number[]): readonly (readonly number[])[] {
  const [first, ...rest] = counts
  if (first === undefined) return [[]]
  const others = choicesOf(rest)
  return Array.from({ length: first + 1 }, (_, taken) => others.map((choice) => [taken, ...choice])).flat()
}

function sumOf<Item>(items: Iterable<Item>, valueOf: (item: Item) => number): number {
  let sum = 0
  for (const item of items) sum += valueOf(item)
  return sum
}
