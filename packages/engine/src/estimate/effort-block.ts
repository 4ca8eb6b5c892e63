import type { CompiledPlan, Workspace } from './schedule.ts'

/** What a trial's effort depends on beside the plan. */
export interface EffortSetting {
  /** Level of every need, by trial. */
  readonly levels: readonly Uint8Array[]
  /** List of required languages, by trial. */
  readonly requirementAt: Uint8Array
}

/** Effort of every step of a plan in a block of trials, without communication: [trial - from][step]. */
export interface EffortBlock {
  /** The first trial; -1: nothing yet. */
  from: number
  hours: Float64Array
}

/** Fills a block step by step: a column is read on, where a trial after the other would fetch each from far apart. */
export function fillBlock(
  block: EffortBlock,
  { length, conditional, need, level, multiplier, column, byRequirement, lists }: CompiledPlan,
  { levels, requirementAt }: EffortSetting,
  from: number,
  to: number,
): void {
  if (block.hours.length < (to - from) * length) block.hours = new Float64Array((to - from) * length)
  block.from = from
  for (let step = 0; step < length; step++) {
    multiplyInto(block.hours, step, length, column[step] as Float64Array, multiplier[step] as number, from, to)
    if (byRequirement !== null) {
      requireInto(block.hours, step, length, byRequirement.subarray(step * lists), requirementAt, from, to)
    }
    const needed = conditional ? (need[step] as number) : -1
    if (needed < 0) continue
    dropBelow(block.hours, step, length, levels[needed] as Uint8Array, level[step] as number, from, to)
  }
}

function multiplyInto(
  hours: Float64Array,
  step: number,
  stride: number,
  column: Float64Array,
  multiplier: number,
  from: number,
  to: number,
): void {
  for (let trial = from, at = step; trial < to; trial++, at += stride)
    hours[at] = (column[trial] as number) * multiplier
}

function requireInto(
  hours: Float64Array,
  step: number,
  stride: number,
  factors: Float64Array,
  requirementAt: Uint8Array,
  from: number,
  to: number,
): void {
  for (let trial = from, at = step; trial < to; trial++, at += stride) {
    hours[at] = (hours[at] as number) * (factors[requirementAt[trial] as number] as number)
  }
}

/** A step that a trial's need is too low for is no part of it. */
function dropBelow(
  hours: Float64Array,
  step: number,
  stride: number,
  levels: Uint8Array,
  least: number,
  from: number,
  to: number,
): void {
  for (let trial = from, at = step; trial < to; trial++, at += stride) {
    if ((levels[trial] as number) < least) hours[at] = 0
  }
}

/** One trial of a block, communication on top: written to `room.hours` (0: not part of this trial), added to `bySkill`. */
export function takeEffort(
  block: EffortBlock,
  { length, skill }: CompiledPlan,
  communication: number,
  trial: number,
  { hours }: Workspace,
  bySkill: Float64Array,
): void {
  const start = (trial - block.from) * length
  for (let step = 0; step < length; step++) {
    const effort = (block.hours[start + step] as number) * communication
    hours[step] = effort
    const at = skill[step] as number
    bySkill[at] = (bySkill[at] as number) + effort
  }
}
