import type { GuideIndex } from '../facts/guide-index.ts'
import { keptBy } from '../facts/kept-by.ts'
import type { Brief, ScopeEntry, ScopeItem, Size, ThreePoint } from '../model/index.ts'

/** Hours of one skill within one feature; the same for every option. */
export interface ItemSpec {
  /** `sign-in/backend`, `dashboard-page#2/frontend`: names the item's random stream. */
  readonly id: string
  readonly feature: string
  readonly name: string
  readonly skill: string
  readonly hours: ThreePoint
  /** Share of the hours that a need's coverage acts on. */
  readonly needs: Readonly<Record<string, number>>
  /** Hours of the catalogue follow the fitted effort scale; hours the user gave stand as they are. */
  readonly scaled: boolean
}

/** One feature of a scope, possibly only from a need's level on. */
export interface Slot {
  readonly items: readonly ItemSpec[]
  /** Multiplies the hours: size and the part of a count that this slot stands for. */
  readonly multiplier: number
  readonly condition: { readonly need: string; readonly level: number } | null
}

/** What is to be built: as the brief lists it, or as products of a type typically contain. */
export interface Scope {
  readonly slots: readonly Slot[]
}

export interface ScopeTable {
  readonly basis: 'brief' | 'product-type' | 'drawn'
  /** One scope for all trials (key `''`), or one per product type. */
  readonly byType: ReadonlyMap<string, Scope>
}

const SIZE_FACTOR: Readonly<Record<Size, number>> = { S: 0.5, M: 1, L: 2 }

/** A feature that comes several times is scheduled as at most this many pieces that people can share. */
const MOST_PIECES = 3

/** Share of a user's own item that the needs it names act on: about what code items of the catalogue have. */
const OWN_ITEM_NEED_SHARE = 0.6

/** Turns the brief's scope, or its absence, into work items. */
export function scopeTable(index: GuideIndex, brief: Brief): ScopeTable {
  // Runs on variations of a brief share its scope, so the items made of it (and what is drawn for them) are kept.
  const key = brief.scope ? 'scope' : `scope/${brief.type ?? ''}`
  return keptBy(index, brief.scope ?? index, key, () => makeTable(index, brief))
}

function makeTable(index: GuideIndex, brief: Brief): ScopeTable {
  if (brief.scope && brief.scope.length > 0) {
    return { basis: 'brief', byType: new Map([['', { slots: slotsOf(index, brief.scope) }]]) }
  }
  const types = brief.type
    ? index.guide.productTypes.filter((type) => type.id === brief.type)
    : index.guide.productTypes
  const byType = new Map<string, Scope>()
  for (const type of types) {
    const own = new Set(type.scope.map((entry) => entry.feature))
    const typical = slotsOf(index, type.scope).map((slot) => ({ ...slot, condition: dominantNeed(slot) }))
    byType.set(type.id, { slots: [...typical, ...impliedSlots(index, own)] })
  }
  return { basis: brief.type ? 'product-type' : 'drawn', byType }
}

/**
 * A typical feature that is mostly there for one need is left out of products that do not have the need: a product on
 * hosted models is not charged for training its own.
 */
function dominantNeed({ items }: Slot): Slot['condition'] {
  const hoursOf = new Map<string, number>()
  let code = 0
  for (const { hours, needs } of items) {
    const [low, mode, high] = hours
    const mean = (low + 4 * mode + high) / 6
    if (Object.keys(needs).length > 0) code += mean
    for (const [need, share] of Object.entries(needs)) hoursOf.set(need, (hoursOf.get(need) ?? 0) + share * mean)
  }
  const [need, hours] = [...hoursOf].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return hours > DOMINANT_SHARE * code ? { need, level: 1 } : null
}

/** Share of the hours that libraries can help with which makes a feature a need's own. */
const DOMINANT_SHARE = 0.6

/** Features that a need implies from a level on and the type's typical scope does not hold. */
function impliedSlots(index: GuideIndex, own: ReadonlySet<string>): Slot[] {
  const slots: Slot[] = []
  const taken = new Set(own)
  for (const need of index.guide.needs) {
    for (const implied of need.implies) {
      if (taken.has(implied.feature)) continue
      taken.add(implied.feature)
      const condition = { need: need.id, level: implied.level }
      slots.push(...slotsOf(index, [implied]).map((slot) => ({ ...slot, condition })))
    }
  }
  return slots
}

function slotsOf(index: GuideIndex, entries: readonly (ScopeItem | ScopeEntry)[]): Slot[] {
  const seen = new Map<string, number>()
  const slots: Slot[] = []
  for (const entry of entries) {
    if (!('feature' in entry)) {
      slots.push(ownSlot(index, entry, nextNumber(seen, entry.name)))
      continue
    }
    const feature = index.features.get(entry.feature)
    if (!feature) continue
    const count = entry.count ?? 1
    const pieces = Math.min(count, MOST_PIECES)
    for (let piece = 0; piece < pieces; piece++) {
      const name = numbered(feature.id, nextNumber(seen, feature.id))
      slots.push({
        multiplier: (SIZE_FACTOR[entry.size ?? 'M'] * count) / pieces,
        condition: null,
        items: Object.entries(feature.hours).map(([skill, hours]) => ({
          id: `${name}/${skill}`,
          feature: feature.id,
          name: feature.name,
          skill,
          hours,
          needs: feature.needs[skill] ?? {},
          scaled: true,
        })),
      })
    }
  }
  return slots
}

function ownSlot(index: GuideIndex, entry: Extract<ScopeItem, { name: string }>, number: number): Slot {
  const needs = entry.needs ?? []
  const name = numbered(`own:${entry.name}`, number)
  return {
    multiplier: 1,
    condition: null,
    items: Object.entries(entry.hours).map(([skill, hours]) => ({
      id: `${name}/${skill}`,
      feature: entry.name,
      name: entry.name,
      skill,
      hours,
      needs:
        index.skills.get(skill)?.kind === 'code'
          ? Object.fromEntries(needs.map((need) => [need, OWN_ITEM_NEED_SHARE / needs.length]))
          : {},
      scaled: false,
    })),
  }
}

function nextNumber(seen: Map<string, number>, name: string): number {
  const number = (seen.get(name) ?? 0) + 1
  seen.set(name, number)
  return number
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}#${number}`
}
