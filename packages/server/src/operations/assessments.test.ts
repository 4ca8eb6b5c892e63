import { assess } from '@stackmark/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessBrief } from './assess-brief.ts'
import { compareAssessments } from './compare-assessments.ts'
import { createProject } from './create-project.ts'
import { estimateBrief } from './estimate-brief.ts'
import { exportAssessment } from './export-assessment.ts'
import { findPrecedents } from './find-precedents.ts'
import { getAssessment } from './get-assessment.ts'
import { getFact } from './get-fact.ts'
import { listActuals } from './list-actuals.ts'
import { listAssessments } from './list-assessments.ts'
import { nextQuestion } from './next-question.ts'
import { recordActual } from './record-actual.ts'
import { removeActual } from './remove-actual.ts'
import { saveBrief } from './save-brief.ts'
import { searchFacts } from './search-facts.ts'
import { few, type TestWorld, testWorld } from './world-fixture.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

const brief = { name: 'Post', type: 'api-only', load: { users: 500 } } as const

describe('an assessment', () => {
  test('is the engine’s own, byte for byte, and the same input gives the stored one', async () => {
    const made = await t.call(assessBrief, { of: { brief }, ...few })
    const engine = assess({ brief, guide: t.world.guide, seed: 1, ...few })
    const { content } = await t.call(exportAssessment, { assessmentId: made.id, form: 'json' })
    expect(content).toBe(JSON.stringify(engine))
    expect(made).toMatchObject({ inputHash: engine.inputHash, guideVersion: t.world.guide.version, seed: 1 })
    expect(await t.call(assessBrief, { of: { brief }, ...few })).toEqual(made)
    expect(await t.call(getAssessment, { assessmentId: made.id })).toEqual(made)
    expect((await t.call(assessBrief, { of: { brief }, ...few, seed: 2 })).id).not.toBe(made.id)
    expect(await t.failure(getAssessment, { assessmentId: made.id }, { as: 'other' })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('of a project answers the revision that was asked for, and is listed once', async () => {
    const { id: projectId } = await t.call(createProject, { name: 'Assessed' })
    expect(await t.failure(assessBrief, { of: { projectId }, ...few })).toMatchObject({ code: 'NOT_FOUND' })
    await t.call(saveBrief, { projectId, revision: 0, brief })
    await t.call(saveBrief, { projectId, revision: 1, brief: { ...brief, type: 'ml-product' } })
    const second = await t.call(assessBrief, { of: { projectId }, ...few })
    await t.call(assessBrief, { of: { projectId }, ...few })
    const first = await t.call(assessBrief, { of: { projectId, revision: 1 }, ...few })
    expect([first.brief.type, second.brief.type]).toEqual(['api-only', 'ml-product'])
    const { items } = await t.call(listAssessments, { projectId })
    expect(new Map(items.map(({ id, revision }) => [id, revision]))).toEqual(
      new Map([
        [first.id, 1],
        [second.id, 2],
      ]),
    )
    expect(items).toHaveLength(2)
  })

  test.each([
    [{ of: { brief: { type: 'api' } } }, 'BRIEF_INVALID'],
    [{ of: { brief }, trials: 200, samples: 100 }, 'INPUT_INVALID'],
    [{ of: { brief }, trials: 1_000_000 }, 'INPUT_INVALID'],
    [{ of: { brief, projectId: '1' } }, 'INPUT_INVALID'],
    [{ brief }, 'INPUT_INVALID'],
  ])('is refused for %j', async (input, code) => {
    expect(await t.failure(assessBrief, input)).toMatchObject({ code })
  })

  test('is exported as a decision record and as a table', async () => {
    const { id: assessmentId, assessment } = await t.call(assessBrief, { of: { brief }, ...few })
    const record = await t.call(exportAssessment, { assessmentId, form: 'adr' })
    expect(record).toMatchObject({
      mediaType: 'text/markdown; charset=utf-8',
      fileName: `assessment-${assessmentId}.md`,
    })
    expect(record.content).toMatch(/^---\nstatus: proposed\ndate: 2026-11-20\n---\n\n# Backend of Post: /)
    const table = await t.call(exportAssessment, { assessmentId, form: 'csv' })
    expect(table.content.split('\r\n')).toHaveLength(assessment.estimate.items.length + 2)
  })

  test('is compared with another by the answers that differ', async () => {
    const a = await t.call(assessBrief, { of: { brief }, ...few })
    const b = await t.call(assessBrief, { of: { brief: { ...brief, needs: { machineLearning: 3 } } }, ...few })
    const found = await t.call(compareAssessments, { a: a.id, b: b.id })
    expect(found.answers?.map(({ id }) => id)).toEqual(['needs.machineLearning'])
    expect(found.together?.share).toEqual(found.answers?.[0]?.effect.share)
    expect(await t.call(compareAssessments, { a: a.id, b: a.id })).toMatchObject({ answers: [], together: null })
  })
})

test('an estimate has the weeks of an assessment of the same trials, and nothing is stored', async () => {
  const estimate = await t.call(estimateBrief, { of: { brief: { type: 'marketplace' } }, trials: 100 })
  const whole = assess({ brief: { type: 'marketplace' }, guide: t.world.guide, trials: 100, samples: 100 })
  expect(estimate.options.map(({ weeks }) => weeks)).toEqual(whole.options.map(({ weeks }) => weeks))
  expect(await t.world.store.read('own', ({ assessments }) => assessments.byInput(whole.inputHash))).toBeNull()
})

test('the next question of an empty brief has answers, and asking it to the end comes to null', async () => {
  const answers: Record<string, unknown> = { type: 'api-only', stage: 'new', frontend: 'none-of-these' }
  const open = await t.call(nextQuestion, { of: { brief: {} } })
  expect(open.question?.answers.length).toBeGreaterThan(1)
  expect(open.unknown).toContain(open.question?.id)
  expect(await t.failure(nextQuestion, { of: { brief: answers } })).toMatchObject({ code: 'BRIEF_INVALID' })
})

test('the precedents of a brief are those of its assessment, but for the verdict, which nobody has asked for', async () => {
  const { precedents } = await t.call(findPrecedents, { of: { brief } })
  const { assessment } = await t.call(assessBrief, { of: { brief }, ...few })
  expect(precedents?.nearest.length).toBeGreaterThan(0)
  expect(precedents?.probabilities).toEqual(assessment.precedents?.probabilities)
  expect(precedents?.nearest).toEqual(assessment.precedents?.nearest)
  expect(precedents?.agreement.weighed).toBeNull()
})

describe('facts', () => {
  test('are found by id and by words, and given with their sources', async () => {
    const found = await t.call(searchFacts, { query: 'rate.mid', limit: 2 })
    expect(found.items.map(({ id }) => id.startsWith('rate.mid'))).toEqual([true, true])
    expect(found.found).toBeGreaterThan(2)
    const rest = await t.call(searchFacts, { query: 'rate.mid', offset: 2, limit: 100 })
    expect(rest.items).toHaveLength(found.found - 2)
    const { fact, sources } = await t.call(getFact, { factId: found.items[0]?.id ?? '' })
    expect(sources.map(({ id }) => id)).toEqual(fact.sources)
    const missing = await t.failure(getFact, { factId: 'rate.mid.eastern-europ' })
    expect(missing).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('rate.mid.eastern-europe') })
  })
})

describe('actuals', () => {
  test('move the factor towards what projects took, and with it every later assessment, until they are removed', async () => {
    const before = await t.call(assessBrief, { of: { brief }, ...few })
    const ids: string[] = []
    for (const name of ['One', 'Two', 'Three', 'Four']) {
      const recorded = await t.call(recordActual, {
        name,
        measures: { hours: { estimated: 100, actual: 300 }, weeks: { estimated: 10, actual: 10 } },
      })
      expect(recorded.factorAfter.p50).toBeGreaterThan(recorded.factorBefore.p50)
      ids.push(recorded.actual.id)
    }
    const after = await t.call(assessBrief, { of: { brief }, ...few })
    expect(after.id).not.toBe(before.id)
    after.assessment.options.forEach((option, at) => {
      expect(option.weeks.p50).toBeGreaterThan(before.assessment.options[at]?.weeks.p50 ?? Infinity)
      expect(option.plan).toEqual(before.assessment.options[at]?.plan)
    })
    expect((await t.call(listActuals, {})).items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    for (const actualId of ids) await t.call(removeActual, { actualId })
    expect(await t.call(assessBrief, { of: { brief }, ...few })).toEqual(before)
  })

  test.each([
    [{ name: 'None', measures: {} }, 'INPUT_INVALID'],
    [{ name: 'Zero', measures: { hours: { estimated: 0, actual: 1 } } }, 'INPUT_INVALID'],
    [
      {
        name: 'Nobody',
        projectId: '99999999-9999-4999-8999-999999999999',
        measures: { weeks: { estimated: 1, actual: 1 } },
      },
      'NOT_FOUND',
    ],
  ])('are refused for %j', async (input, code) => {
    expect(await t.failure(recordActual, input)).toMatchObject({ code })
  })
})
