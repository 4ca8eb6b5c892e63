import type { Crew } from './team.ts'
import type { WorkPlan } from './work-plan.ts'

/** A plan and a crew as flat arrays: what one trial of one option runs through. */
export interface CompiledPlan {
  readonly length: number
  readonly skill: Int32Array
  /** Group of the step: the steps of one stage of one slot finish together. */
  readonly group: Int32Array
  /** The group it waits for: the slot's stage before; -1: none. */
  readonly waitsFor: Int32Array
  readonly groups: number
  /** Whether any step is part of some trials only. */
  readonly conditional: boolean
  readonly need: Int32Array
  readonly level: Int32Array
  readonly multiplier: Float64Array
  readonly column: readonly Float64Array[]
}

export function compilePlan(plan: WorkPlan): CompiledPlan {
  const { steps } = plan
  return {
    length: steps.length,
    skill: Int32Array.from(steps, (step) => step.skill),
    ...groupSteps(steps),
    conditional: steps.some((step) => step.condition !== null),
    need: Int32Array.from(steps, (step) => step.condition?.need ?? -1),
    level: Int32Array.from(steps, (step) => step.condition?.level ?? 0),
    multiplier: Float64Array.from(steps, (step) => step.multiplier),
    column: steps.map((step) => step.hours),
  }
}

/** Numbers the stages of every slot that have steps, and chains each to the one before. */
function groupSteps(steps: WorkPlan['steps']): Pick<CompiledPlan, 'group' | 'waitsFor' | 'groups'> {
  const stagesOf = new Map<number, number[]>()
  for (const { slot, stage } of steps) {
    const stages = stagesOf.get(slot) ?? []
    if (!stages.includes(stage)) stages.push(stage)
    stagesOf.set(slot, stages)
  }
  const numberOf = new Map<string, number>()
  for (const [slot, stages] of stagesOf) {
    for (const stage of stages.sort((a, b) => a - b)) numberOf.set(`${slot}/${stage}`, numberOf.size)
  }
  const group = Int32Array.from(steps, ({ slot, stage }) => numberOf.get(`${slot}/${stage}`) as number)
  const waitsFor = Int32Array.from(steps, ({ slot, stage }, at) =>
    stagesOf.get(slot)?.[0] === stage ? -1 : (group[at] as number) - 1,
  )
  return { group, waitsFor, groups: numberOf.size }
}

/** Room that one scheduler reuses from trial to trial. */
export interface Workspace {
  readonly hours: Float64Array
  readonly free: Float64Array
  readonly met: Uint8Array
  /** By group: when its last step is done. */
  readonly finished: Float64Array
  /** Out: hours worked by person and skill [person * skills + skill], for the cost. */
  readonly worked: Float64Array
}

export function workspaceFor(
  people: number,
  languages: number,
  skills: number,
  { groups, length }: CompiledPlan,
): Workspace {
  return {
    hours: new Float64Array(length),
    free: new Float64Array(people),
    met: new Uint8Array(people * languages),
    finished: new Float64Array(groups),
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
  const { length, skill, conditional, need, level, multiplier, column } = plan
  let total = 0
  for (let step = 0; step < length; step++) {
    const needed = conditional ? (need[step] as number) : -1
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
  const { length, skill: skills, group: groupOf, waitsFor } = plan
  const { hours, free, met, finished, worked } = room
  const { candidates, speeds, wastes, languageOfSkill, firstHours, languages, hoursPerWeek, startWeeks } = crew
  const people = hoursPerWeek.length
  const skillCount = candidates.length
  for (let person = 0; person < people; person++) free[person] = (startWeeks[person] as number) / stretch
  met.fill(0)
  finished.fill(0)
  if (record) worked.fill(0)
  let end = 0
  for (let step = 0; step < length; step++) {
    const effort = hours[step] as number
    if (effort === 0) continue
    const skill = skills[step] as number
    const group = groupOf[step] as number
    const before = waitsFor[step] as number
    const release = before < 0 ? 0 : (finished[before] as number)
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
    if (bestFinish > (finished[group] as number)) finished[group] = bestFinish
    if (bestFinish > end) end = bestFinish
    if (record) {
      const cell = best * skillCount + skill
      worked[cell] = (worked[cell] as number) + bestHours
    }
  }
  return end
}
