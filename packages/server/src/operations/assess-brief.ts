import { inputHash } from '@stackmark/engine'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { historyOf } from './history.ts'
import { briefOf, enoughSamples, findBrief, modelRun, modelShape } from './model-input.ts'
import { assessmentOut, assessmentShape } from './shapes.ts'

export const assessBrief = defineOperation({
  name: 'assessBrief',
  description:
    'Says which backend a brief asks for (Node.js, Python or both), how sure that is and why, what would change it, and what it takes in weeks, people and money. The assessment is stored; the same input gives the stored one.',
  kind: 'change',
  access: 'editor',
  input: z.strictObject({ of: briefOf, ...modelShape }).refine(...enoughSamples),
  output: assessmentShape,
  failures: ['BRIEF_INVALID', 'NOT_FOUND'],
  run: async ({ read, write, guide, model, now, newId }, input) => {
    const { found, actuals } = await read(async (tables) => ({
      found: await findBrief(input.of, tables, guide),
      actuals: await tables.actuals.all(),
    }))
    const history = historyOf(actuals)
    const run = modelRun(input, found.brief, history)
    const hash = inputHash({ ...run, guide })
    const known = await read(({ assessments }) => assessments.byInput(hash))
    // Computed outside of the transaction, which would hold its locks meanwhile.
    const fresh = known === null ? await model.run('assess', run) : null
    const kept = await write(async ({ assessments }) => {
      const stored =
        fresh === null
          ? await assessments.byInput(hash)
          : await assessments.keep({
              id: newId(),
              inputHash: hash,
              guideVersion: fresh.guideVersion,
              engineVersion: fresh.engineVersion,
              seed: fresh.seed,
              brief: found.brief,
              history: history ?? null,
              document: fresh.document,
              createdAt: now(),
            })
      if (stored === null) throw new Error('assessments are never removed')
      if (found.saved !== null) {
        await assessments.link(found.saved.projectId, found.saved.revision, stored.id, now())
      }
      return stored
    })
    return assessmentOut(kept)
  },
})
