import type { Brief } from '@stackmark/engine'

/** Something that both sides changed, and differently. */
export interface Clash {
  /** `deadline`, `needs.seo`. */
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merged {
  readonly brief: Brief
  readonly clashes: readonly Clash[]
}

/** Fields that are merged one by one inside; others are answers as a whole. */
const nested: ReadonlySet<string> = new Set(['needs', 'team', 'load'])

type Fields = Readonly<Record<string, unknown>>

/** Both sides' changes since `base`. Where they clash mine stays, and the clash is told. */
export function mergeBriefs(base: Brief, mine: Brief, theirs: Brief): Merged {
  const clashes: Clash[] = []
  return { brief: mergeFields({ ...base }, { ...mine }, { ...theirs }, '', clashes), clashes }
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields, prefix: string, clashes: Clash[]): Fields {
  const merged: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [was, here, there] = [base[name], mine[name], theirs[name]]
    const path = `${prefix}${name}`
    if (nested.has(path) && isFields(here) && isFields(there)) {
      merged[name] = mergeFields(isFields(was) ? was : {}, here, there, `${path}.`, clashes)
      continue
    }
    const mineChanged = !isSame(was, here)
    if (mineChanged && !isSame(was, there) && !isSame(here, there)) clashes.push({ path, mine: here, theirs: there })
    const kept = mineChanged ? here : there
    if (kept !== undefined) merged[name] = kept
  }
  return merged
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Briefs are data as JSON has it; the order of fields says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name])]),
  )
}
