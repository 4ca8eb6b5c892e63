import type { Guide } from '@stackmark/engine'
import { type GuideFile, type RawEntry, readEntries } from './files.ts'
import { assemble, type LoadResult } from './load.ts'
import { nearestName } from './nearest-name.ts'
import { isUsable, type Problem, problem } from './problem.ts'
import { type Entry, type GuideKey, guideKeys } from './schema/entries.ts'
import { idOf } from './schema/issue.ts'

/**
 * A guide with an agency's folder laid over it. The folder names only what it changes: an entry with a known id is
 * merged into the one it changes (objects key by key; lists, and the fields `value` and `scale`, as a whole), an entry
 * with a new id is added at the end, `{"id": "...", "remove": true}` removes, and `"replace": true` puts the entry in
 * the place of the old one without merging. The result is checked like a whole guide, so nothing dangling comes out.
 *
 * @param baseId the id that the folder's guide.json must extend.
 */
export function overlay(base: Guide, files: readonly GuideFile[], baseId = 'stackmark'): LoadResult {
  const read = readEntries(files)
  const { manifest } = read
  if (manifest === null || !isUsable(read.problems)) return { ok: false, problems: read.problems }
  const problems: Problem[] = []
  if (manifest.extends !== baseId) {
    const found = JSON.stringify(manifest.extends)
    const message = `guide.json extends ${found}, but is laid over "${baseId}"`
    problems.push(
      problem('wrong-base', { file: read.manifestFile, path: 'extends', found, allowed: [baseId], message }),
    )
  }
  const entries = guideKeys.flatMap((key) => mergeList(base, key, read.entries, problems))
  if (!isUsable(problems)) return { ok: false, problems }
  return assemble(entries, manifest, `${base.version}+${manifest.id}@${manifest.version}`)
}

function mergeList(base: Guide, key: GuideKey, changes: readonly RawEntry[], problems: Problem[]): RawEntry[] {
  const known: readonly Entry[] = base[key]
  const merged = new Map<string, RawEntry>(
    known.map((value) => [value.id, { key, value, place: { file: '(base)', path: `${key}[${value.id}]` } }]),
  )
  const nameless: RawEntry[] = []
  const seen = new Set<string>()
  for (const change of changes) {
    if (change.key !== key) continue
    const id = idOf(change.value)
    if (id === null) {
      nameless.push(change)
      continue
    }
    if (seen.has(id)) problems.push(twice(change, id))
    seen.add(id)
    const old = merged.get(id)
    const { remove, replace, ...fields } = change.value as Readonly<Record<string, unknown>>
    if (remove === true) {
      if (old === undefined) problems.push(removesNothing(change, id, [...merged.keys()]))
      merged.delete(id)
    } else if (old === undefined || replace === true) {
      merged.set(id, { ...change, value: rest(fields, { remove }) })
    } else {
      merged.set(id, { ...change, value: merge(old.value, rest(fields, { remove, replace })) })
    }
  }
  // An entry without an id goes on to its schema, which says so.
  return [...merged.values(), ...nameless]
}

/** The fields with the marks that were there but did not act, so that the schema refuses `"remove": "yes"`. */
function rest(fields: Readonly<Record<string, unknown>>, marks: Readonly<Record<string, unknown>>): unknown {
  return { ...fields, ...Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== undefined)) }
}

/** Shapes that exclude each other: merged key by key, `{low, high}` under `{point}` would be neither. */
const wholeFields = new Set(['value', 'scale'])

function merge(old: unknown, change: unknown): unknown {
  if (!isObject(old) || !isObject(change)) return change
  const result = new Map(Object.entries(old))
  for (const [field, value] of Object.entries(change)) {
    result.set(field, wholeFields.has(field) ? value : merge(result.get(field), value))
  }
  return Object.fromEntries(result)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function twice({ key, place }: RawEntry, id: string): Problem {
  const message = `${place.path} changes "${id}" a second time; say it once`
  return problem('duplicate-id', { ...place, id, found: id, message: `${message} (${key})` })
}

function removesNothing({ key, place }: RawEntry, id: string, known: readonly string[]): Problem {
  const near = nearestName(id, known)
  const advice = near === null ? '' : `; did you mean "${near}"?`
  const message = `${place.path} removes "${id}", which ${key} does not have${advice}`
  return problem('remove-unknown', { ...place, id, found: id, allowed: near === null ? [] : [near], message })
}
