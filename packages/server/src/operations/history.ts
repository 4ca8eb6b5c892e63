import type { History } from '@stackmark/engine'
import * as z from 'zod'
import type { Actual } from '../store/store.ts'

const amounts = z.strictObject({
  estimated: z.number().min(1e-6).max(1e12).describe('Without any allowance for overrun.'),
  actual: z.number().min(1e-6).max(1e12),
})

export const measuresShape = z
  .strictObject({ hours: amounts.optional(), weeks: amounts.optional(), cost: amounts.optional() })
  .refine((measures) => Object.values(measures).some((each) => each !== undefined), 'needs hours, weeks or cost')

export type Measures = z.output<typeof measuresShape>

/**
 * Finished projects as the engine learns from them, one pair a project: hours where they are known, since the reference
 * class is of effort, else cost, else weeks. None where nothing was recorded.
 */
export function historyOf(actuals: readonly Pick<Actual, 'measures'>[]): History | undefined {
  const pairs = actuals.flatMap(({ measures }) => {
    const { hours, cost, weeks } = measuresShape.parse(measures)
    const best = hours ?? cost ?? weeks
    return best === undefined ? [] : [{ estimate: best.estimated, actual: best.actual }]
  })
  return pairs.length === 0 ? undefined : { pairs }
}
