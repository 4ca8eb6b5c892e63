import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { defineOperation } from '../operation.ts'
import { revisionOut, revisionShape } from './revision-shape.ts'
import { briefIn, briefInput, id, notFound, revisionNumber } from './shapes.ts'

export const saveBrief = defineOperation({
  name: 'saveBrief',
  description:
    'Saves a brief as the next revision of a project. `revision` is the number of the revision it was made from (0 for the first): where somebody saved meanwhile nothing is overwritten, and the failure holds both versions.',
  kind: 'create',
  access: 'editor',
  input: z.strictObject({
    projectId: id,
    revision: revisionNumber.or(z.literal(0)).describe('Of the brief it was made from; 0 for the first.'),
    brief: briefInput,
  }),
  output: revisionShape,
  failures: ['NOT_FOUND', 'BRIEF_INVALID', 'REVISION_CONFLICT'],
  run: ({ write, guide, now }, { projectId, revision, brief: data }) => {
    const brief = briefIn(data, guide)
    return write(async ({ projects, briefs }) => {
      const project = await projects.hold(projectId)
      if (project === null || project.deletedAt !== null) throw notFound('project', projectId)
      if (project.revision !== revision) {
        const stored = project.revision === 0 ? null : await briefs.get(projectId, project.revision)
        const message = `The brief was saved from revision ${revision}, and the project is at ${project.revision}.`
        throw new FailureError('REVISION_CONFLICT', message, undefined, {
          sent: { revision, brief },
          stored: stored === null ? null : revisionOut(stored),
        })
      }
      const saved = { projectId, number: revision + 1, brief, createdAt: now() }
      await briefs.insert(saved)
      await projects.change(projectId, { revision: saved.number, updatedAt: saved.createdAt })
      return revisionOut(saved)
    })
  },
})
