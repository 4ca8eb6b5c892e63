import { type GuideFile, type LoadResult, loadGuide, overlay } from '@stackmark/guide'
import { bundledGuide, bundledId } from '@stackmark/guide/data'
import { reasonOf } from './commands/inputs.ts'
import { type Context, endings, Stop } from './context.ts'

/** Reads a folder as a whole guide, or as changes to the bundled one where its guide.json says so. */
export async function readGuide(folder: string, { readFolder }: Pick<Context, 'readFolder'>): Promise<LoadResult> {
  let files: readonly GuideFile[]
  try {
    files = await readFolder(folder)
  } catch (error) {
    throw new Stop(endings.fileProblem, `The guide ${folder} cannot be read: ${reasonOf(error)}.`)
  }
  return extendsNothing(files) ? loadGuide(files) : overlay(bundledGuide(), files, bundledId)
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
