import type { Guide } from '@stackmark/engine'
import { checkGuide } from './check/check-guide.ts'
import { type GuideFile, type RawEntry, readEntries } from './files.ts'
import { guideOf } from './guide-of.ts'
import { isUsable, type Problem, problem } from './problem.ts'
import { type Entry, entrySchemas, type GuideKey, guideKeys, type Manifest } from './schema/entries.ts'
import { schemaProblems } from './schema/issue.ts'

/** A guide that may be handed to the engine, or why there is none. Warnings come with both. */
export type LoadResult =
  | { readonly ok: true; readonly guide: Guide; readonly manifest: Manifest; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * A whole guide from the files of its folder: `guide.json`, which must extend nothing, and any number of files of
 * lists, merged by key in the order of their paths. What comes out satisfies the schemas and `checkGuide`.
 */
export function loadGuide(files: readonly GuideFile[]): LoadResult {
  const read = readEntries(files)
  const { manifest } = read
  if (manifest === null || !isUsable(read.problems)) return { ok: false, problems: read.problems }
  if (manifest.extends !== null) {
    const message = `guide.json extends "${manifest.extends}": lay this folder over that guide, or say null`
    return {
      ok: false,
      problems: [
        problem('wrong-base', {
          file: read.manifestFile,
          path: 'extends',
          found: manifest.extends,
          allowed: ['null'],
          message,
        }),
      ],
    }
  }
  return assemble(read.entries, manifest, manifest.version)
}

/** Entries against their schemas, then the whole against `checkGuide`. */
export function assemble(entries: readonly RawEntry[], manifest: Manifest, version: string): LoadResult {
  const problems: Problem[] = []
  const lists = new Map<GuideKey, unknown[]>(guideKeys.map((key) => [key, []]))
  for (const { key, value, place } of entries) {
    const schema = entrySchemas[key]
    const parsed = schema.safeParse(value)
    if (parsed.success) lists.get(key)?.push(parsed.data)
    else problems.push(...schemaProblems(parsed.error, value, place, Object.keys(schema.shape)))
  }
  // References of a half-read guide would be reported as broken only because their targets could not be read.
  if (!isUsable(problems)) return { ok: false, problems }
  const list = <Key extends GuideKey>(key: Key) => (lists.get(key) ?? []) as readonly Entry[] as Guide[Key]
  const guide = guideOf(version, list)
  const found = checkGuide(guide)
  return isUsable(found) ? { ok: true, guide, manifest, problems: found } : { ok: false, problems: found }
}
