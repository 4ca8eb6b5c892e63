import type { Guide } from '@stackmark/engine'
import { assessmentSchema, checkBrief } from '@stackmark/guide'
import { founderReport } from '@stackmark/report/founder'
import { createView } from '@stackmark/report/view'
import * as z from 'zod'
import { assessmentShape } from '../operations/shapes.ts'
import { assessmentUri } from './uris.ts'

const whole = assessmentSchema.shape

/**
 * What an assistant gets of an assessment: the whole has more than 100 kB, which would leave it no room to think. The
 * rest is read as a resource, or exported.
 */
export const digestShape = z.strictObject({
  ...assessmentShape.omit({ brief: true, assessment: true }).shape,
  product: z.string().nullable().describe('Name of the product in the brief.'),
  recommendation: whole.recommendation,
  options: z.array(
    whole.options.element.pick({
      id: true,
      name: true,
      share: true,
      excludedBy: true,
      weeks: true,
      cost: true,
      deadlineProbability: true,
      budgetProbability: true,
    }),
  ),
  nextQuestion: whole.nextQuestion.describe('What to ask next because its answer is worth most; null: ask no more.'),
  unknown: whole.unknown.describe('Questions that the brief leaves open.'),
  uri: z.string().describe('The resource that holds all of it.'),
})

export type StoredWhole = z.input<typeof assessmentShape>

export function digestOf(stored: StoredWhole): z.input<typeof digestShape> {
  const { assessment } = stored
  return {
    id: stored.id,
    inputHash: stored.inputHash,
    guideVersion: stored.guideVersion,
    engineVersion: stored.engineVersion,
    seed: stored.seed,
    createdAt: stored.createdAt,
    product: assessment.brief.name,
    recommendation: assessment.recommendation,
    options: assessment.options.map((option) => ({
      id: option.id,
      name: option.name,
      share: option.share,
      ...(option.excludedBy === undefined ? {} : { excludedBy: option.excludedBy }),
      weeks: option.weeks,
      cost: option.cost,
      deadlineProbability: option.deadlineProbability,
      budgetProbability: option.budgetProbability,
    })),
    nextQuestion: assessment.nextQuestion,
    unknown: assessment.unknown,
    uri: assessmentUri(stored.id),
  }
}

/** Of text that an assistant reads: nothing is wrapped for a narrow screen, and nothing coloured. */
const screen = { width: 100, depth: 'none', ground: 'light' } as const

/** The founder's half of the report; only the verdict where today's guide no longer takes the brief. */
export function digestText({ id, brief, assessment }: StoredWhole, guide: Guide): string {
  const checked = checkBrief(brief, guide)
  const about = `Assessment ${id}, all of it: ${assessmentUri(id)}`
  if (!checked.ok) return `${assessment.recommendation.sentence}\n\n${about}`
  return [...founderReport(createView(assessment, checked.brief, guide, screen), false), '', about].join('\n')
}
