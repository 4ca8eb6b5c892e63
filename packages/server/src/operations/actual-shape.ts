import * as z from 'zod'
import type { Actual } from '../store/store.ts'
import { measuresShape } from './history.ts'
import { id, moment } from './shapes.ts'

export const actualShape = z
  .strictObject({
    id,
    projectId: id.nullable().describe('Null where it was no project here, or one that is gone.'),
    name: z.string(),
    measures: measuresShape,
    createdAt: moment,
  })
  .meta({ id: 'Actual' })

export function actualOut({ createdAt, measures, ...rest }: Actual): z.input<typeof actualShape> {
  return { ...rest, measures: measuresShape.parse(measures), createdAt: createdAt.toISOString() }
}
