import { assess, inputHash } from '@stackmark/engine'
import * as z from 'zod'
import { historyOf } from '../../operations/history.ts'
import { briefOf, enoughSamples, findBrief, modelRun, modelShape } from '../../operations/model-input.ts'
import { defineJobKind } from '../job-kind.ts'

/** An assessment with more trials and samples than a request may wait for. */
export const assessKind = defineJobKind({
  name: 'assess',
  place: 'anywhere',
  input: z
    .strictObject({
      kind: z.literal('assess'),
      of: briefOf,
      seed: modelShape.seed,
      trials: z.int().min(100).max(200_000).default(50_000).describe('Runs of the schedule.'),
      samples: z.int().min(100).max(2_000_000).default(500_000).describe('Ways to weigh; at least as many as trials.'),
    })
    .refine(...enoughSamples),
  failures: ['NOT_FOUND', 'BRIEF_INVALID'],
  prepare: async (tables, input, guide) => {
    const { brief, saved } = await findBrief(input.of, tables, guide)
    const history = historyOf(await tables.actuals.all()) ?? null
    const { seed, trials, samples } = input
    return { brief, saved, history, counts: { seed, trials, samples } }
  },
  compute: ({ brief, saved, history, counts }, guide, progress) => {
    progress(0.1, 'Running the schedule and weighing the options')
    const model = { ...modelRun(counts, brief, history ?? undefined), guide }
    const assessment = assess(model)
    const { guideVersion, engineVersion, seed } = assessment
    // The bytes that a request would have stored.
    const document = JSON.stringify(assessment)
    return { brief, saved, history, inputHash: inputHash(model), guideVersion, engineVersion, seed, document }
  },
  keep: async ({ assessments, projects }, { saved, ...made }, { newId, now }) => {
    const { id } = await assessments.keep({ ...made, id: newId(), createdAt: now() })
    // Its project may have gone for good while it was computed.
    if (saved !== null && (await projects.hold(saved.projectId)) !== null) {
      await assessments.link(saved.projectId, saved.revision, id, now())
    }
    return { assessmentId: id }
  },
})
