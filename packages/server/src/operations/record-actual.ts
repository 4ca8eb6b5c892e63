import type { Guide, History } from '@stackmark/engine'
import { type ProjectFactor, projectFactor, ratioQuantile } from '@stackmark/engine'
import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { defineOperation } from '../operation.ts'
import { actualOut, actualShape } from './actual-shape.ts'
import { historyOf, measuresShape } from './history.ts'
import { id, name, notFound } from './shapes.ts'

const factorShape = z
  .strictObject({
    projects: z.int().nonnegative().describe('How many finished projects it has learnt from.'),
    p10: z.number(),
    p50: z.number(),
    p90: z.number(),
  })
  .describe('What the next project is expected to take, as a multiple of its plan.')

export const recordActual = defineOperation({
  name: 'recordActual',
  description:
    "Records what a finished project was estimated at and what it took, in hours, weeks or money. From then on the workspace's own projects move the overrun factor of every assessment; the answer tells by how much.",
  kind: 'create',
  access: 'editor',
  input: z.strictObject({
    projectId: id.nullable().default(null).describe('The project here, if it is one.'),
    name,
    measures: measuresShape.describe('One of them at least; of hours, cost and weeks the first is learnt from.'),
  }),
  output: z.strictObject({ actual: actualShape, factorBefore: factorShape, factorAfter: factorShape }),
  failures: ['NOT_FOUND'],
  run: ({ write, guide, newId, now }, input) =>
    write(async ({ projects, actuals }) => {
      if (input.projectId !== null && (await projects.get(input.projectId)) === null) {
        throw notFound('project', input.projectId)
      }
      const before = await actuals.all()
      const actual = { id: newId(), ...input, createdAt: now() }
      await actuals.insert(actual)
      return {
        actual: actualOut(actual),
        factorBefore: factorOut(historyOf(before), guide),
        factorAfter: factorOut(historyOf([...before, actual]), guide),
      }
    }),
})

/** The class that an assessment starts from where it names none. */
const startClass = 'pooled'

function factorOut(history: History | undefined, guide: Guide): z.input<typeof factorShape> {
  const found = guide.referenceClasses.find((each) => each.id === startClass)
  const widening = guide.constants.find((each) => each.id === 'factor.widening')?.value
  if (found === undefined) throw new FailureError('NOT_FOUND', `The guide has no reference class ${startClass}.`)
  const factor: ProjectFactor = projectFactor(found, history ?? { pairs: [] }, widening)
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((probability) => ratioQuantile(factor, probability))
  return { projects: factor.pairs, p10: p10 ?? 0, p50: p50 ?? 0, p90: p90 ?? 0 }
}
