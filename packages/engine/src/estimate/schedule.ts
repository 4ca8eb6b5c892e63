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
  /** Factors by step and list of required languages, [step * lists + list]; null where no step depends on them. */
  readonly byRequirement: Float64Array | null
  readonly lists: number
}

/** `lists`: how many lists of required languages there are. */
export function compilePlan({ steps }: WorkPlan, lists: number): CompiledPlan {
  return {
    length: steps.length,
    skill: Int32Array.from(steps, (step) => step.skill),
    ...groupSteps(steps),
    conditional: steps.some((step) => step.condition !== null),
    need: Int32Array.from(steps, (step) => step.condition?.need ?? -1),
    level: Int32Array.from(steps, (step) => step.condition?.level ?? 0),
    multiplier: Float64Array.from(steps, (step) => step.multiplier),
    column: steps.map((step) => step.hours),
    byRequirement: requirementFactors(steps, lists),
    lists,
  }
}

function requirementFactors(steps: WorkPlan['steps'], lists: number): Float64Array | null {
  if (steps.every((step) => step.byRequirement === null)) return null
  const factors = new Float64Array(steps.length * lists).fill(1)
  steps.forEach(({ byRequirement }, at) => {
    if (byRequirement) factors.set(byRequirement, at * lists)
  })
  return factors
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

/** Room that one scheduler reuses from trial to trial, whatever the crew and the plan. */
export interface Workspace {
  hours: Float64Array
  free: Float64Array
  /** Weeks, and hours, that each first meeting of a person with a language still costs. */
  firstWeeks: Float64Array
  firstHours: Float64Array
  /** By group: when its last step is done. */
  finished: Float64Array
  /** Out: hours worked by person and skill [person * skills + skill], for the cost. */
  worked: Float64Array
}

export function emptyWorkspace(): Workspace {
  const none = new Float64Array(0)
  return { hours: none, free: none, firstWeeks: none, firstHours: none, finished: none, worked: none }
}

/** Makes the room large enough. */
export function makeRoom(room: Workspace, { members, firstWeeks, skills }: Crew, plan: CompiledPlan): void {
  const people = members.length
  const meetings = firstWeeks.length
  const worked = people * skills
  if (room.hours.length < plan.length) room.hours = new Float64Array(plan.length)
  if (room.finished.length < plan.groups) room.finished = new Float64Array(plan.groups)
  if (room.free.length < people) room.free = new Float64Array(people)
  if (room.firstWeeks.length < meetings) room.firstWeeks = new Float64Array(meetings)
  if (room.firstHours.length < meetings) room.firstHours = new Float64Array(meetings)
  if (room.worked.length < worked) room.worked = new Float64Array(worked)
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
  const { length, skill: skills, group: groupOf, waitsFor, groups } = plan
  const { hours, free, firstWeeks, firstHours, finished, worked } = room
  const { candidatesFrom, candidate, meeting, pace, weeks, scoreWeeks, startWeeks, skills: skillCount } = crew
  const people = startWeeks.length
  for (let person = 0; person < people; person++) free[person] = (startWeeks[person] as number) / stretch
  for (let first = crew.firstWeeks.length - 1; first >= 0; first--) {
    firstWeeks[first] = crew.firstWeeks[first] as number
    firstHours[first] = crew.firstHours[first] as number
  }
  for (let group = 0; group < groups; group++) finished[group] = 0
  if (record) for (let cell = people * skillCount - 1; cell >= 0; cell--) worked[cell] = 0
  let end = 0
  for (let step = 0; step < length; step++) {
    const effort = hours[step] as number
    if (effort === 0) continue
    const skill = skills[step] as number
    const group = groupOf[step] as number
    const before = waitsFor[step] as number
    const release = before < 0 ? 0 : (finished[before] as number)
    const last = candidatesFrom[skill + 1] as number
    let best = -1
    let bestScore = Number.POSITIVE_INFINITY
    let bestFinish = 0
    let bestFree = -1
    for (let at = candidatesFrom[skill] as number; at < last; at++) {
      const person = candidate[at] as number
      const since = free[person] as number
      const start = (since > release ? since : release) + (firstWeeks[meeting[at] as number] as number)
      const score = start + effort * (scoreWeeks[at] as number)
      if (score < bestScore || (score === bestScore && since > bestFree)) {
        best = at
        bestScore = score
        bestFinish = start + effort * (weeks[at] as number)
        bestFree = since
      }
    }
    if (best < 0) continue
    const person = candidate[best] as number
    free[person] = bestFinish
    const met = meeting[best] as number
    const spent = effort * (pace[best] as number) + (firstHours[met] as number)
    firstWeeks[met] = 0
    firstHours[met] = 0
    if (bestFinish > (finished[group] as number)) finished[group] = bestFinish
    if (bestFinish > end) end = bestFinish
    if (record) {
      const cell = person * skillCount + skill
      worked[cell] = (worked[cell] as number) + spent
    }
  }
  return end
}
