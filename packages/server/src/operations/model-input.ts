import type { Brief, Guide, History } from '@stackmark/engine'
import * as z from 'zod'
import type { ModelRun } from '../model/tasks.ts'
import type { Tables } from '../store/store.ts'
import { briefIn, briefInput, id, notFound, revisionNumber } from './shapes.ts'

/** What every run of the model takes. Larger runs would hold up everybody else. */
export const modelShape = {
  seed: z.int().min(0).max(4_294_967_295).default(1).describe('Start of the random numbers.'),
  trials: z.int().min(100).max(10_000).default(10_000).describe('Runs of the schedule.'),
  samples: z.int().min(100).max(100_000).default(100_000).describe('Ways to weigh; at least as many as trials.'),
}

type ModelCounts = z.output<z.ZodObject<typeof modelShape>>

/** For `refine`: each trial is weighed at least once. */
export const enoughSamples: [(counts: ModelCounts) => boolean, { path: string[]; message: string }] = [
  ({ trials, samples }) => samples >= trials,
  { path: ['samples'], message: 'must be at least as many as trials' },
]

export function modelRun(counts: ModelCounts, brief: Brief, history: History | undefined): ModelRun {
  const { seed, trials, samples } = counts
  return { brief, seed, trials, samples, ...(history === undefined ? {} : { history }) }
}

/** A brief that is given, or a saved one. */
export const briefOf = z
  .union([
    z.strictObject({ brief: briefInput }),
    z.strictObject({
      projectId: id,
      revision: revisionNumber.optional().describe('The newest where it is left out.'),
    }),
  ])
  .describe('A brief, or the project that holds it.')

export interface FoundBrief {
  readonly brief: Brief
  readonly saved: { readonly projectId: string; readonly revision: number } | null
}

/** Throws NOT_FOUND, or BRIEF_INVALID also for a saved brief that today's guide no longer takes. */
export async function findBrief(of: z.output<typeof briefOf>, tables: Tables, guide: Guide): Promise<FoundBrief> {
  if ('brief' in of) return { brief: briefIn(of.brief, guide), saved: null }
  const { projectId } = of
  const project = await tables.projects.get(projectId)
  if (project === null || project.deletedAt !== null) throw notFound('project', projectId)
  const revision = of.revision ?? project.revision
  const found = await tables.briefs.get(projectId, revision)
  if (found === null) throw notFound(`revision ${revision} of the project`, projectId)
  return { brief: briefIn(found.brief, guide), saved: { projectId, revision } }
}
