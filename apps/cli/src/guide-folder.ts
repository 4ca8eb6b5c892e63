import type { Guide } from '@stackmark/engine'
import type { GuideFile, LoadResult } from '@stackmark/guide'
import { reasonOf } from './commands/inputs.ts'
import { type Context, endings, Stop } from './context.ts'
import type { Io } from './io.ts'

/** The guide of a folder, or the bundled one; ends the command with what is wrong where it cannot be used. */
export async function loadGuide(
  folder: string | undefined,
  world: Omit<Context, 'guide'>,
  io: Pick<Io, 'color'>,
): Promise<Guide> {
  if (folder === undefined) {
    bundled ??= (await import('@stackmark/guide/data')).bundledGuide()
    return bundled
  }
  const result = await readGuide(folder, world)
  if (result.ok) return result.guide
  const { problemsText } = await import('./report/guide-problems.ts')
  throw new Stop(
    endings.guideErrors,
    `${problemsText(folder, result.problems, { ...world.screen, depth: io.color ? world.screen.depth : 'none' }, false)}\n`,
  )
}

/** Kept, since what is derived from a guide (its brief's schema, its index) is kept by the guide's identity. */
let bundled: Guide | null = null

/** Reads a folder as a whole guide, or as changes to the bundled one where its guide.json says so. */
export async function readGuide(folder: string, { readFolder }: Pick<Context, 'readFolder'>): Promise<LoadResult> {
  let files: readonly GuideFile[]
  try {
    files = await readFolder(folder)
  } catch (error) {
    throw new Stop(endings.fileProblem, `The guide ${folder} cannot be read: ${reasonOf(error)}.`)
  }
  const [{ loadGuide: whole, overlay }, { bundledGuide, bundledId }] = await Promise.all([
    import('@stackmark/guide'),
    import('@stackmark/guide/data'),
  ])
  return extendsNothing(files) ? whole(files) : overlay(bundledGuide(), files, bundledId)
}

/** Whether guide.json says `"extends": null`. What cannot be read is left to the loader to describe. */
function extendsNothing(files: readonly GuideFile[]): boolean {
  const manifest = files.find(({ path }) => path === 'guide.json')
  try {
    const content: unknown = JSON.parse(manifest?.text ?? '')
    return typeof content === 'object' && content !== null && 'extends' in content && content.extends === null
  } catch {
    return false
  }
}
