import { bundledGuide } from '@stackmark/guide/data'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brief, Guide } from '../model/index.ts'
import { withAnswer } from '../scenario/answers.ts'
import { assess } from './assess.ts'

const shared = bundledGuide()
const run = (brief: Brief, guide: Guide) => JSON.stringify(assess({ brief, guide, seed: 3, trials: 100, samples: 200 }))

/** Briefs that share parts: the scope, the people, the needs are the same objects in all variations. */
const listed: Brief = {
  scope: [{ feature: 'sign-in' }, { feature: 'dashboard-page', count: 2 }, { feature: 'model-inference' }],
  needs: { richFrontend: 2, machineLearning: 1 },
  team: {
    people: [
      { skills: ['frontend', 'backend'], seniority: 'mid' },
      { skills: ['backend', 'data-ml'], languages: ['python'], seniority: 'senior' },
    ],
    hire: ['operations'],
  },
}
const starts: readonly Brief[] = [
  {},
  { type: 'marketplace' },
  listed,
  { ...listed, stage: { existing: { languages: ['python'] } } },
]

test('what runs keep for one another never changes a result: any sequence of variations, and each with a guide of its own', () => {
  const answers = shared.questions.flatMap((question) =>
    question.id === 'priorities' ? [] : question.answers.map(({ value }) => [question.id, value] as const),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(fc.constantFrom(...answers), { minLength: 1, maxLength: 4 }),
      (start, changes) => {
        let brief = start
        for (const [question, value] of changes) {
          brief = withAnswer(brief, question, value)
          // Compared as one: a difference of two whole assessments would be megabytes to read.
          expect(run(brief, shared) === run(brief, structuredClone(shared)), JSON.stringify(brief)).toBe(true)
        }
      },
    ),
    { seed: 5, numRuns: 12 },
  )
})
