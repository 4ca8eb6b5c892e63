import * as z from 'zod'
import { assessmentSchema } from './assessment-schema.ts'

/** The published schema of an assessment (2020-12); the repository keeps it as docs/schema/assessment.schema.json. */
export function assessmentJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(assessmentSchema, { target: 'draft-2020-12' }),
    title: 'Stackmark assessment',
    description: 'What `stackmark assess --json` prints. Money is in the currency it names, shares are 0 to 1.',
  }
}
