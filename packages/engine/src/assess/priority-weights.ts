import { hierarchicalWeights } from '../decide/weights/hierarchical.ts'
import { weakOrderWeights } from '../decide/weights/weak-order.ts'
import type { WeightDraw } from '../decide/weights/weight-draw.ts'
import type { Brief, Criterion, CriterionGroup } from '../model/index.ts'

/** What is weighed. */
export interface Weighed {
  readonly criteria: readonly Pick<Criterion, 'id' | 'group'>[]
  readonly groups: readonly Pick<CriterionGroup, 'id' | 'name'>[]
}

/** Weightings that fit what a brief says of its priorities. */
export interface PriorityWeights {
  /** Row-major, samples × criteria. */
  readonly weights: Float64Array
  /** Criteria by group, where nothing is known and the groups carry equal weight on average; null under a ranking. */
  readonly groups: readonly (readonly number[])[] | null
  /** Expected weight of each criterion, exactly. */
  readonly means: Float64Array
  /** The full ranking, where the priorities leave no order open; null otherwise. */
  readonly ranking: readonly number[] | null
  readonly description: string
}

/**
 * Groups ranked: the same with the groups' weights in that order.
 * Nothing said: uniform over the groups, then uniform within each, so that one more criterion does not move the groups.
 * Priorities: uniform over all weightings in which nobody listed later weighs more; criteria in one bracket and all
 * unlisted ones are in no order among themselves.
 */
export function priorityWeights(weighed: Weighed, brief: Brief, samples: number, seed: number): PriorityWeights {
  const { criteria, groups } = weighed
  const draw = { criteria: criteria.map((criterion) => criterion.id), samples, seed, stream: 'weights' }
  const ranked = priorityBlocks(
    groups.map((group) => group.id),
    brief,
  )
  if (ranked) {
    const members = groups.map((group) => indicesOf(criteria, (criterion) => criterion.group === group.id))
    const shares = blockMeans(ranked, groups.length)
    return {
      weights: rankedGroupWeights(
        draw,
        members,
        ranked,
        groups.map((group) => group.id),
      ),
      groups: null,
      means: Float64Array.from(criteria, ({ group }) => {
        const at = groups.findIndex(({ id }) => id === group)
        return (shares[at] as number) / (members[at] as number[]).length
      }),
      ranking: null,
      description: `groups ranked: ${ranked.map((block) => block.map((at) => groups[at]?.id).join(' = ')).join(' > ')}`,
    }
  }
  const blocks = priorityBlocks(
    criteria.map((criterion) => criterion.id),
    brief,
  )
  if (!blocks) {
    const members = groups.map((group) => indicesOf(criteria, (criterion) => criterion.group === group.id))
    return {
      weights: hierarchicalWeights(
        draw,
        members,
        groups.map((group) => group.id),
      ),
      groups: members,
      means: groupMeans(members, criteria.length),
      ranking: null,
      description: `nothing known: every way to weigh ${groups.map((group) => group.name.toLowerCase()).join(', ')} alike, then the criteria in each`,
    }
  }
  return {
    weights: weakOrderWeights(draw, blocks),
    groups: null,
    means: blockMeans(blocks, criteria.length),
    ranking: blocks.every((block) => block.length === 1) ? blocks.flat() : null,
    description: `ranked: ${blocks.map((block) => block.map((at) => criteria[at]?.id).join(' = ')).join(' > ')}`,
  }
}

/** The names in the brief's order of importance, unlisted ones last; null where the brief ranks none of them. */
export function priorityBlocks(names: readonly string[], brief: Brief): number[][] | null {
  const ranks = (brief.priorities ?? []).map((entry) => new Set(typeof entry === 'string' ? [entry] : entry))
  const listed = new Set(ranks.flatMap((entry) => [...entry]))
  if (!names.some((name) => listed.has(name))) return null
  const placesOf = (wanted: (name: string) => boolean) => names.flatMap((name, at) => (wanted(name) ? [at] : []))
  const blocks = [...ranks.map((entry) => placesOf((name) => entry.has(name))), placesOf((name) => !listed.has(name))]
  return blocks.filter((block) => block.length > 0)
}

/** Groups weighed in the order of their ranking, the criteria of each as if nothing were known. */
function rankedGroupWeights(
  draw: WeightDraw,
  members: readonly (readonly number[])[],
  ranking: readonly (readonly number[])[],
  names: readonly string[],
): Float64Array {
  const width = draw.criteria.length
  const weights = hierarchicalWeights(draw, members, names)
  const shares = weakOrderWeights({ ...draw, criteria: names.map((name) => `group/${name}`) }, ranking)
  for (let sample = 0; sample < draw.samples; sample++) {
    members.forEach((columns, group) => {
      let sum = 0
      for (const column of columns) sum += weights[sample * width + column] as number
      const factor = (shares[sample * members.length + group] as number) / sum
      for (const column of columns) {
        const at = sample * width + column
        weights[at] = (weights[at] as number) * factor
      }
    })
  }
  return weights
}

/** Groups weigh alike on average, and so do the criteria in each. */
function groupMeans(groups: readonly (readonly number[])[], criteria: number): Float64Array {
  const means = new Float64Array(criteria)
  for (const members of groups) for (const at of members) means[at] = 1 / (groups.length * members.length)
  return means
}

/** Rank-order centroids (Barron & Barrett 1996), averaged over the ranks that a block may take. */
function blockMeans(blocks: readonly (readonly number[])[], criteria: number): Float64Array {
  const means = new Float64Array(criteria)
  let above = 0
  for (const block of blocks) {
    let sum = 0
    for (let rank = above; rank < above + block.length; rank++) {
      for (let k = rank; k < criteria; k++) sum += 1 / (k + 1) / criteria
    }
    for (const at of block) means[at] = sum / block.length
    above += block.length
  }
  return means
}

function indicesOf(
  criteria: Weighed['criteria'],
  wanted: (criterion: Weighed['criteria'][number]) => boolean,
): number[] {
  return criteria.flatMap((criterion, at) => (wanted(criterion) ? [at] : []))
}
