import { nearestName } from './nearest-name.ts'
import { isUsable, type Problem, problem } from './problem.ts'
import { type GuideKey, guideKeys, type Manifest, manifestSchema } from './schema/entries.ts'
import { type Place, schemaProblems, shorten } from './schema/issue.ts'

/** A file of a guide's folder, read by the caller; the path is relative to the folder. */
export interface GuideFile {
  readonly path: string
  readonly text: string
}

/** An entry as it stands in a file, not yet checked. */
export interface RawEntry {
  readonly key: GuideKey
  readonly value: unknown
  readonly place: Place
}

export interface ReadResult {
  /** Null where guide.json is missing or cannot be read. */
  readonly manifest: Manifest | null
  readonly manifestFile: string
  readonly entries: readonly RawEntry[]
  readonly problems: readonly Problem[]
}

const manifestFile = 'guide.json'

/** The entries of all `.json` files of a folder, in the order of paths, keys and lists; other files are left alone. */
export function readEntries(files: readonly GuideFile[]): ReadResult {
  const problems: Problem[] = []
  const entries: RawEntry[] = []
  let manifest: Manifest | null = null
  let named = false
  for (const { path, text } of inOrder(files)) {
    const content = parse(path, text, problems)
    if (content === null) {
      named ||= path === manifestFile
    } else if (path === manifestFile) {
      named = true
      manifest = readManifest(content, problems)
    } else {
      entries.push(...readLists(path, content, problems))
    }
  }
  if (!named) {
    const message = 'the folder has no guide.json: {"id": "my-guide", "version": "1", "extends": "stackmark"}'
    problems.push(problem('manifest-missing', { file: manifestFile, path: '', message }))
  }
  return { manifest: isUsable(problems) ? manifest : null, manifestFile, entries, problems }
}

function inOrder(files: readonly GuideFile[]): readonly GuideFile[] {
  return files
    .map(({ path, text }) => ({ path: path.replaceAll('\\', '/').replace(/^\.\//, ''), text }))
    .filter(({ path }) => path.endsWith('.json'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function parse(path: string, text: string, problems: Problem[]): Readonly<Record<string, unknown>> | null {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.push(problem('file-not-json', { file: path, path: '', message: `${path} is not JSON: ${reason}` }))
    return null
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
    return content as Readonly<Record<string, unknown>>
  }
  const message = `${path} must be an object of lists, such as {"facts": [...]}`
  problems.push(problem('file-not-object', { file: path, path: '', found: shorten(content), message }))
  return null
}

function readManifest(content: unknown, problems: Problem[]): Manifest | null {
  const parsed = manifestSchema.safeParse(content)
  if (parsed.success) return parsed.data
  const found = schemaProblems(
    parsed.error,
    content,
    { file: manifestFile, path: 'guide' },
    Object.keys(manifestSchema.shape),
  )
  problems.push(...found)
  return null
}

function readLists(file: string, content: Readonly<Record<string, unknown>>, problems: Problem[]): RawEntry[] {
  const entries: RawEntry[] = []
  for (const [key, list] of Object.entries(content)) {
    if (key === '$schema') continue
    if (!isGuideKey(key)) {
      const near = nearestName(key, guideKeys)
      const advice = near === null ? `one of ${guideKeys.join(', ')}` : `did you mean "${near}"?`
      const message = `${key} is not a list of a guide; ${advice}`
      problems.push(problem('unknown-key', { file, path: key, found: key, allowed: guideKeys, message }))
    } else if (!Array.isArray(list)) {
      const message = `${key} must be a list of entries`
      problems.push(problem('not-a-list', { file, path: key, found: shorten(list), allowed: ['a list'], message }))
    } else {
      entries.push(...list.map((value, index) => ({ key, value, place: { file, path: `${key}[${index}]` } })))
    }
  }
  return entries
}

function isGuideKey(key: string): key is GuideKey {
  return (guideKeys as readonly string[]).includes(key)
}
