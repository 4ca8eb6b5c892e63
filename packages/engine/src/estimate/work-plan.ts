import { addTo, productOf } from '../columns/sums.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { OptionShape } from '../model/index.ts'
import type { Draws } from '../random/draws.ts'
import type { CoverageTable } from './coverage.ts'
import type { Mechanisms } from './mechanisms.ts'
import type { RequiredRuntimes } from './required-runtimes.ts'
import { ecosystemOf, runtimesOf } from './shape.ts'
import type { ItemSpec, Scope, Slot } from './work-items.ts'

/** Draws of an item's hours by trial, at size M, before coverage. */
export type HourColumns = (item: ItemSpec) => Float64Array

/** One step of the plan, in the order in which people take them up. */
export interface Step {
  readonly kind: 'item' | 'integration' | 'boundary' | 'bridge'
  readonly item: ItemSpec | null
  readonly skill: number
  readonly slot: number
  readonly stage: number
  /** Skills on both sides of a boundary (for the boundary's own steps). */
  readonly between: readonly [string, string] | null
  readonly condition: { readonly need: number; readonly level: number } | null
  /** Hours of the step in a trial: multiplier × hours[trial], × the factor of the languages that it requires. */
  readonly multiplier: number
  readonly hours: Float64Array
  /** By list of required languages, where the step depends on them. */
  readonly byRequirement: Float64Array | null
  /** The same before coverage; null for a boundary's own steps. */
  readonly uncovered: Float64Array | null
}

/** The steps of one scope under one shape. */
export interface WorkPlan {
  readonly steps: readonly Step[]
  readonly slots: number
}

export interface PlanContext {
  readonly index: GuideIndex
  readonly skills: readonly string[]
  readonly needs: readonly string[]
  readonly hours: HourColumns
  readonly coverage: CoverageTable
  /** Relative size of a boundary's fixed work, by trial (mean about 1). */
  readonly boundarySize: Float64Array
  readonly required: Pick<RequiredRuntimes, 'lists' | 'existing'>
  readonly draws: Draws
  readonly mechanisms: Mechanisms
}

/**
 * How far ahead (design) or behind (integration, testing) of its feature's turn a stage is taken up: people go on with
 * the next features while an earlier one is joined and tested, so that they do not wait for each other needlessly.
 */
const LAG_BY_STAGE: readonly (readonly [stage: number, lag: number])[] = [
  [0, -1],
  [1, 0],
  [1.5, 1],
  [2, 2],
]

const INTEGRATION_STAGE = 1.5

/** Lists the steps of a scope under a shape, in order. */
export function workPlan(context: PlanContext, scope: Scope, shape: OptionShape): WorkPlan {
  const { index, skills, mechanisms } = context
  const steps: Step[] = []
  const boundaries = mechanisms.boundary ? shape.boundaries.filter(({ between }) => crosses(shape, between)) : []

  for (const { between, always } of boundaries) {
    const condition = always ? null : boundaryCondition(context, scope, between)
    if (condition === 'never') continue
    steps.push({
      kind: 'boundary',
      item: null,
      skill: skills.indexOf(between[1]),
      slot: scope.slots.length,
      stage: 1,
      between,
      condition,
      multiplier: index.constant('boundary.fixed'),
      hours: context.boundarySize,
      byRequirement: null,
      uncovered: null,
    })
  }
  const lacking = mechanisms.boundary ? lackingRuntimes(context, shape) : null
  if (lacking) {
    steps.push({
      kind: 'bridge',
      item: null,
      skill: skills.findIndex((skill) => shape.languages[skill] !== undefined),
      slot: scope.slots.length,
      stage: 1,
      between: null,
      condition: null,
      multiplier: index.constant('boundary.fixed'),
      hours: context.boundarySize,
      byRequirement: lacking,
      uncovered: null,
    })
  }
  scope.slots.forEach((slot, at) => {
    for (const item of slot.items) {
      const step = itemStep(context, slot, at, item, shape)
      steps.push(step)
      const language = index.skills.get(item.skill)?.server ? shape.languages[item.skill] : undefined
      const apart = mechanisms.boundary && language !== undefined ? existsApart(context, language) : null
      if (apart) steps.push(joiningStep(context, step, apart))
    }
    for (const { between } of boundaries) {
      const sides = slot.items.filter((item) => between.includes(item.skill))
      if (sides.length < 2) continue
      const parts = sides.map((item) => itemStep(context, slot, at, item, shape))
      const first = parts[0] as Step
      steps.push({
        kind: 'integration',
        item: null,
        skill: skills.indexOf(between[0]),
        slot: at,
        stage: INTEGRATION_STAGE,
        between,
        condition: first.condition,
        multiplier: first.multiplier * index.constant('boundary.share'),
        hours: sumOf(parts.map((part) => part.hours)),
        byRequirement: null,
        uncovered: null,
      })
    }
  })
  const turn = (step: Step) => (step.kind === 'boundary' || step.kind === 'bridge' ? -1 : step.slot + lagOf(step.stage))
  return { steps: steps.sort((a, b) => turn(a) - turn(b) || a.stage - b.stage), slots: scope.slots.length + 1 }
}

function itemStep(context: PlanContext, slot: Slot, at: number, item: ItemSpec, shape: OptionShape): Step {
  const { index, skills, needs, hours } = context
  const ecosystem = ecosystemOf(index, shape, item.skill)
  const scale = item.scaled ? index.constant('effort.scale') : 1
  return {
    kind: 'item',
    item,
    skill: skills.indexOf(item.skill),
    slot: at,
    stage: index.skills.get(item.skill)?.stage ?? 1,
    between: null,
    condition: slot.condition && { need: needs.indexOf(slot.condition.need), level: slot.condition.level },
    multiplier: slot.multiplier * scale,
    hours: coveredHours(context, item, ecosystem),
    byRequirement: null,
    uncovered: hours(item),
  }
}

/** How many of the languages that must run on the server a shape lacks, by list; null: none of any. */
function lackingRuntimes({ required }: PlanContext, shape: OptionShape): Float64Array | null {
  const present = runtimesOf(shape)
  const lacking = required.lists.map((list) => list.filter((runtime) => !present.has(runtime)).length)
  return lacking.some((count) => count > 0) ? Float64Array.from(lacking) : null
}

/** 1 for the lists in which the existing code is all in other languages than this one; null: in none. */
function existsApart({ required }: PlanContext, language: string): Float64Array | null {
  const apart = required.existing.map((languages) => Number(languages.length > 0 && !languages.includes(language)))
  return apart.includes(1) ? Float64Array.from(apart) : null
}

/** Joining a server-side item with code that is there already in another language. */
function joiningStep({ index }: PlanContext, step: Step, apart: Float64Array): Step {
  return {
    ...step,
    kind: 'integration',
    item: null,
    stage: INTEGRATION_STAGE,
    multiplier: step.multiplier * index.constant('boundary.share'),
    byRequirement: apart,
    uncovered: null,
  }
}

/** Hours that remain of an item once an ecosystem's libraries have done their part. */
function coveredHours({ hours, coverage, draws }: PlanContext, item: ItemSpec, ecosystem: string | null): Float64Array {
  const all = hours(item)
  const remaining = ecosystem === null ? null : coverage.remaining(item.needs, ecosystem)
  if (!remaining) return all
  return draws.derived(`item/${item.id}/${item.hours.join()}/${ecosystem}/${needsKey(item.needs)}`, () =>
    productOf(all, remaining),
  )
}

/** The need shares of an item as a name for what was made of them. */
export function needsKey(needs: Readonly<Record<string, number>>): string {
  let key = ''
  for (const need in needs) key += `${need}=${needs[need]};`
  return key
}

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const sum = (columns[0] ?? new Float64Array(0)).slice()
  for (const column of columns.slice(1)) addTo(sum, column)
  return sum
}

function crosses(shape: OptionShape, [a, b]: readonly [string, string]): boolean {
  return shape.languages[a] !== shape.languages[b]
}

/** A boundary that is not always there appears with the first slot that completes work on both of its sides. */
function boundaryCondition(
  context: PlanContext,
  scope: Scope,
  between: readonly [string, string],
): { need: number; level: number } | null | 'never' {
  let condition: { need: number; level: number } | null = null
  for (const side of between) {
    const slots = scope.slots.filter((slot) => slot.items.some((item) => item.skill === side))
    if (slots.length === 0) return 'never'
    const first = slots.find((slot) => slot.condition === null) ?? slots[0]
    if (first?.condition) {
      condition = { need: context.needs.indexOf(first.condition.need), level: first.condition.level }
    }
  }
  return condition
}

function lagOf(stage: number): number {
  return LAG_BY_STAGE.find(([known]) => known === stage)?.[1] ?? 0
}
