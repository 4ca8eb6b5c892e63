import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment, Brief } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { parse } from 'yaml'

const folder = join(import.meta.dirname, 'golden')

/** An assessment of a brief as it once came out (200 trials), so that a report is judged apart from the engine. */
export const golden = {
  assessment: JSON.parse(readFileSync(join(folder, 'invoice-radar.json'), 'utf8')) as Assessment,
  brief: parse(readFileSync(join(folder, 'invoice-radar.yaml'), 'utf8')) as Brief,
  guide: bundledGuide(),
}

/**
 * The text of a golden file. Where `text` differs from it, or there is none yet, `text` is written beside it as
 * `…-changed`: look at the two, and move the new one over the old where the change is meant.
 */
export function goldenText(name: string, text: string): string {
  const path = join(folder, name)
  const changed = path.replace(/(\.\w+)$/, '-changed$1')
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (expected === text) rmSync(changed, { force: true })
  else writeFileSync(changed, text)
  return expected
}
