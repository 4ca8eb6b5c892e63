import type { Guide } from '@stackmark/engine'
import manifest from '../data/guide.json' with { type: 'json' }
import { bundledFiles } from './bundled-files.ts'
import { guideOf } from './guide-of.ts'
import type { Entry, GuideKey } from './schema/entries.ts'

/**
 * The guide that comes with Stackmark, without reading a file and without validation: the tests hold it against
 * `loadGuide` and `checkGuide`. Every call builds the lists anew; keep the result.
 */
export function bundledGuide(): Guide {
  // Widened, since the type of the imported literals is one of thousands of shapes.
  const files: readonly Partial<Guide>[] = bundledFiles
  return guideOf(manifest.version, <Key extends GuideKey>(key: Key) => {
    const entries = files.flatMap((file): readonly Entry<Key>[] => file[key] ?? [])
    return entries as readonly Entry[] as Guide[Key]
  })
}

/** The id that an overlay's guide.json extends. */
export const bundledId = manifest.id
