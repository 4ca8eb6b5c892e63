import type { ReferenceClass } from '../model/guide.ts'
import classes from './data/reference-classes.json' with { type: 'json' }

/**
 * The reference classes that come with the engine: `pooled` (five effort sets, equal weight), `pooled-without-cesaw`
 * (for judging CESAW) and each effort set alone. Numbers are those of `pool` on the sets; a test keeps them equal.
 */
export function referenceClasses(): readonly CalibrationClass[] {
  return classes.classes
}

export type CalibrationClass = Pick<ReferenceClass, 'id' | 'name' | 'projects' | 'logMean' | 'logSd' | 'quantiles'>

export const DEFAULT_CLASS = 'pooled'
