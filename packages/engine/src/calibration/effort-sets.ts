import cesaw from './data/cesaw.json' with { type: 'json' }
import jorgensen from './data/jorgensen.json' with { type: 'json' }
import kitchenham from './data/kitchenham.json' with { type: 'json' }
import little from './data/little.json' with { type: 'json' }
import molokken from './data/molokken.json' with { type: 'json' }
import simula from './data/simula.json' with { type: 'json' }
import type { RatioSet } from './pool.ts'
import { type ProjectTotals, totalRatio } from './project-totals.ts'

/**
 * Totals in minutes of the 43 CESAW projects with 20 finished tasks or more. Figures derived by
 * `packages/engine/calibration-data.js`; citations and licences of every set in `docs/calibration.md`.
 */
export function cesawProjects(): readonly ProjectTotals[] {
  return cesaw.rows.map((row) => {
    const column = (name: string) => row[cesaw.columns.indexOf(name)] as number
    return {
      items: column('items'),
      estimate: column('estimate'),
      estimateSquared: column('estimateSquared'),
      actual: column('actual'),
      actualSquared: column('actualSquared'),
      estimateTimesActual: column('estimateTimesActual'),
      ratio: column('ratio'),
      ratioSquared: column('ratioSquared'),
    }
  })
}

/** Actual / estimated effort of the five sets that the pooled class consists of. */
export function effortSets(): readonly RatioSet[] {
  return [
    { id: 'kitchenham', name: 'Kitchenham: projects of one outsourcing company', ratios: kitchenham.ratios },
    { id: 'molokken', name: 'Moløkken: projects of several Norwegian companies', ratios: molokken.ratios },
    { id: 'simula', name: 'Simula: projects of one Norwegian contractor', ratios: simula.ratios },
    { id: 'jorgensen', name: 'Jørgensen: tasks of one Norwegian company', ratios: jorgensen.ratios },
    { id: 'cesaw', name: 'CESAW: sums of tasks of 43 projects', ratios: cesawProjects().map(totalRatio) },
  ]
}

/** Actual / estimated days to release: schedule, not effort, and therefore in no class. */
export function scheduleSet(): RatioSet {
  return { id: 'little', name: 'Little: releases of one company, schedule', ratios: little.ratios }
}
