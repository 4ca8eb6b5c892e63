import type { CalibrationModel, ModelResult } from './calibrate.ts'
import { fixed, interval, markdown } from './markdown-table.ts'
import type { ModelScore } from './model-score.ts'

/** One row of scores a model. */
export function scoreTable(models: readonly (readonly [string, ModelScore])[]): string {
  return markdown(
    ['model', 'P10–P90', 'P25–P75', 'at or below P50', 'CRPS', 'pinball .1', '.5', '.8', '.9', 'width'],
    models.map(([name, { p10ToP90, p25ToP75, atOrBelowP50, crpsLog, pinball, width }]) => [
      name,
      `${p10ToP90.count} of ${p10ToP90.of}: ${interval(p10ToP90)}`,
      interval(p25ToP75),
      interval(atOrBelowP50),
      fixed(crpsLog),
      ...[pinball.p10, pinball.p50, pinball.p80, pinball.p90].map(fixed),
      width.toFixed(2),
    ]),
  )
}

/** The score of one of the models of a report. */
export function modelOf(models: readonly ModelResult[], id: CalibrationModel): ModelScore {
  const found = models.find((model) => model.id === id)
  if (found?.state !== 'scored') throw new Error(`${id} is not scored`)
  return found
}
