import type { Guide } from '@stackmark/engine'
import { type Context, endings, Stop } from './context.ts'
import type { Io } from './io.ts'

/** The guide of a folder, or the bundled one; ends the command with what is wrong where it cannot be used. */
export async function loadGuide(
  folder: string | undefined,
  world: Omit<Context, 'guide'>,
  io: Pick<Io, 'color'>,
): Promise<Guide> {
  if (folder === undefined) {
    if (!bundled) {
      const { bundledGuide } = await import('@stackmark/guide/data')
      const { bundledHash } = await import('@stackmark/guide/hash')
      bundled = { guide: bundledGuide(), hash: bundledHash }
    }
    return bundled.guide
  }
  const { readGuide } = await import('./guide-reader.ts')
  const result = await readGuide(folder, world)
  if (result.ok) return result.guide
  const { problemsText } = await import('@stackmark/report/guide-problems')
  throw new Stop(
    endings.guideErrors,
    `${problemsText(folder, result.problems, { ...world.screen, depth: io.color ? world.screen.depth : 'none' }, false)}\n`,
  )
}

/** Kept, since what is derived from a guide (its brief's schema, its index) is kept by the guide's identity. */
let bundled: { readonly guide: Guide; readonly hash: string } | null = null

/** The guide's hash, where it came with it. */
export function shippedHash(guide: Guide): string | undefined {
  return bundled?.guide === guide ? bundled.hash : undefined
}
