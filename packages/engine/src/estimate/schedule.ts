import type { Crew } from './team.ts'
import type { WorkPlan } from './work-plan.ts'

/** A plan and a crew as flat arrays: what one trial of one option runs through. */
export interface CompiledPlan {
  readonly length: number
  readonly slots: number
  readonly skill: Int32Array
  readonly slot: Int32Array
  readonly stage: Float64Array
  readonly need: Int32Array
  readonly level: Int32Array
  readonly multiplier: Float64Array
  readonly column: readonly Float64Array[]
}

export function compilePlan(plan: WorkPlan): CompiledPlan {
  const { steps } = plan
  return {
    length: steps.length,
    slots: plan.slots,
    skill: Int32Array.from(steps, (step) => step.skill),
    slot: Int32Array.from(steps, (step) => step.slot),
    stage: Float64Array.from(steps, (step) => step.stage),
    need: Int32Array.from(steps, (step) => step.condition?.need ?? -1),
    level: Int32Array.from(steps, (step) => step.condition?.level ?? 0),
    multiplier: Float64Array.from(steps, (step) => step.multiplier),
    column: steps.map((step) => step.hours),
  }
}

/** Room that one scheduler reuses from trial to trial. */
export interface Workspace {
  readonly hours: Float64Array
  readonly free: Float64Array
  readonly met: Uint8Array
  readonly finished: Float64Array
  readonly before: Float64Array
  readonly stageSeen: Float64Array
  /** Out: hours worked by person and skill [person * skills + skill], for the cost. */
  readonly worked: Float64Array
}

export function workspaceFor(
  people: number,
  languages: number,
  skills: number,
  slots: number,
  steps: number,
): Workspace {
  return {
    hours: new Float64Array(steps),
    free: new Float64Array(people),
    met: new Uint8Array(people * languages),
    finished: new Float64Array(slots),
    before: new Float64Array(slots),
    stageSeen: new Float64Array(slots),
    worked: new Float64Array(people * skills),
  }
}

/**
 * Effort of every step in a trial, written to `room.hours` (0: not part of this trial); adds to `bySkill`.
 * Returns the sum in hours, communication included.
 */
export function effortOf(
  plan: CompiledPlan,
  crew: Crew,
  levels: readonly (Uint8Array | number)[],
  trial: number,
  room: Workspace,
  bySkill: Float64Array,
): number {
  const { hours } = room
  const { length, skill, need, level, multiplier, column } = plan
  let total = 0
  for (let step = 0; step < length; step++) {
    const needed = need[step] as number
    if (needed >= 0) {
      const levelColumn = levels[needed] as Uint8Array | number
      const found = typeof levelColumn === 'number' ? levelColumn : (levelColumn[trial] as number)
      if (found < (level[step] as number)) {
        hours[step] = 0
        continue
      }
    }
    const effort = ((column[step] as Float64Array)[trial] as number) * (multiplier[step] as number) * crew.communication
    hours[step] = effort
    const at = skill[step] as number
    bySkill[at] = (bySkill[at] as number) + effort
    total += effort
  }
  return total
}

/**
 * Serial list scheduling: steps in the plan's order, each given to the candidate who would finish it first, time that
 * a person wastes on work that is not their skill counted twice, so that they cross over only where it helps (on a tie
 * to the one who was free last, who loses least by waiting). Stages of a slot wait for the slot's earlier stages.
 * A heuristic: no schedule is claimed to be the shortest. Returns weeks until the last step is done; fills
 * `room.worked` when `record` is set.
 *
 * `stretch` divides the start dates of people who come later: effort that grows by a factor f takes f times as long,
 * but people arrive when they arrive.
 */
export function scheduleWeeks(
  plan: CompiledPlan,
  crew: Crew,
  room: Workspace,
  stretch: number,
  record: boolean,
): number {
  const { length, skill: skills, slot: slots, stage: stages } = plan
  const { hours, free, met, finished, before, stageSeen, worked } = room
  const { candidates, speeds, wastes, languageOfSkill, firstHours, languages, hoursPerWeek, startWeeks } = crew
  const people = hoursPerWeek.length
  const skillCount = candidates.length
  for (let person = 0; person < people; person++) free[person] = (startWeeks[person] as number) / stretch
  met.fill(0)
  finished.fill(0)
  before.fill(0)
  stageSeen.fill(-1)
  if (record) worked.fill(0)
  let end = 0
  for (let step = 0; step < length; step++) {
    const effort = hours[step] as number
    if (effort === 0) continue
    const skill = skills[step] as number
    const slot = slots[step] as number
    const stage = stages[step] as number
    if (stageSeen[slot] !== stage) {
      stageSeen[slot] = stage
      before[slot] = finished[slot] as number
    }
    const release = before[slot] as number
    const language = languageOfSkill[skill] as number
    const who = candidates[skill] as Int32Array
    const speed = speeds[skill] as Float64Array
    const waste = wastes[skill] as Float64Array
    let best = -1
    let bestScore = Number.POSITIVE_INFINITY
    let bestFinish = 0
    let bestFree = -1
    let bestHours = 0
    for (let at = 0; at < who.length; at++) {
      const person = who[at] as number
      let needed = effort / (speed[at] as number)
      if (language >= 0) {
        const meeting = person * languages + language
        if (met[meeting] === 0) needed += firstHours[meeting] as number
      }
      const since = free[person] as number
      const perWeek = hoursPerWeek[person] as number
      const finish = (since > release ? since : release) + needed / perWeek
      const score = finish + (effort * (waste[at] as number)) / perWeek
      if (score < bestScore || (score === bestScore && since > bestFree)) {
        best = person
        bestScore = score
        bestFinish = finish
        bestFree = since
        bestHours = needed
      }
    }
    if (best < 0) continue
    free[best] = bestFinish
    if (language >= 0) met[best * languages + language] = 1
    if (bestFinish > (finished[slot] as number)) finished[slot] = bestFinish
    if (bestFinish > end) end = bestFinish
    if (record) {
      const cell = best * skillCount + skill
      worked[cell] = (worked[cell] as number) + bestHours
    }
  }
  return end
}
