import * as z from 'zod'
import type { BriefRevision } from '../store/store.ts'
import { briefInput, id, moment } from './shapes.ts'

export const revisionShape = z
  .strictObject({ projectId: id, revision: z.int().positive(), brief: briefInput, createdAt: moment })
  .describe('A brief as it was saved; it never changes.')
  .meta({ id: 'Revision' })

export function revisionOut({ projectId, number, brief, createdAt }: BriefRevision): z.input<typeof revisionShape> {
  return { projectId, revision: number, brief: brief as Record<string, unknown>, createdAt: createdAt.toISOString() }
}
