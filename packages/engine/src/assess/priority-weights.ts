import { hierarchicalWeights } from '../decide/weights/hierarchical.ts'
import { weakOrderWeights } from '../decide/weights/weak-order.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, Criterion } from '../model/index.ts'

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
 * Nothing said: uniform over the groups, then uniform within each, so that one more criterion does not move the groups.
 * Priorities: uniform over all weightings in which nobody listed later weighs more; criteria in one bracket and all
 * unlisted ones are in no order among themselves.
 */
export function priorityWeights(index: GuideIndex, brief: Brief, samples: number, seed: number): PriorityWeights {
  const { criteria, groups } = index.guide
  const draw = { criteria: criteria.map((criterion) => criterion.id), samples, seed, stream: 'weights' }
  const blocks = priorityBlocks(criteria, brief)
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
    description: `ranked: ${blocks.map((block) => block.map((at) => (criteria[at] as Criterion).id).join(' = ')).join(' > ')}`,
  }
}

/** Criteria in the brief's order of importance, unlisted ones last; null where the brief names no priorities. */
function priorityBlocks(criteria: readonly Criterion[], brief: Brief): number[][] | null {
  if (!brief.priorities || brief.priorities.length === 0) return null
  const named = brief.priorities.map((entry) => new Set(typeof entry === 'string' ? [entry] : entry))
  const listed = new Set(named.flatMap((entry) => [...entry]))
  const blocks = [
    ...named.map((entry) => indicesOf(criteria, (criterion) => entry.has(criterion.id))),
    indicesOf(criteria, (criterion) => !listed.has(criterion.id)),
  ]
  return blocks.filter((block) => block.length > 0)
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

function indicesOf(criteria: readonly Criterion[], wanted: (criterion: Criterion) => boolean): number[] {
  return criteria.flatMap((criterion, at) => (wanted(criterion) ? [at] : []))
}
