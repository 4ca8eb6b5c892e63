import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveProject } from './archive-project.ts'
import { createProject } from './create-project.ts'
import { deleteProject } from './delete-project.ts'
import { diffRevisions } from './diff-revisions.ts'
import { getProject } from './get-project.ts'
import { listProjects } from './list-projects.ts'
import { listRevisions } from './list-revisions.ts'
import { renameProject } from './rename-project.ts'
import { restoreProject } from './restore-project.ts'
import { saveBrief } from './save-brief.ts'
import { type TestWorld, testWorld } from './world-fixture.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

const nobody = '99999999-9999-4999-8999-999999999999'

describe('a project', () => {
  test('is created, renamed, archived and put back', async () => {
    const made = await t.call(createProject, { name: '  Radar ' })
    expect(made).toMatchObject({ name: 'Radar', revision: 0, archivedAt: null, deletedAt: null })
    t.setNow('2026-11-21T00:00:00Z')
    await t.call(renameProject, { projectId: made.id, name: 'Sonar' })
    const archived = await t.call(archiveProject, { projectId: made.id, archived: true })
    expect(archived).toMatchObject({ name: 'Sonar', archivedAt: '2026-11-21T00:00:00.000Z' })
    t.setNow('2026-11-22T00:00:00Z')
    const again = await t.call(archiveProject, { projectId: made.id, archived: true })
    expect(again.archivedAt).toBe(archived.archivedAt)
    expect((await t.call(archiveProject, { projectId: made.id, archived: false })).archivedAt).toBeNull()
  })

  test('that is deleted comes back within 30 days with its briefs, and is gone after them', async () => {
    t.setNow('2026-12-01T00:00:00Z')
    const { id: projectId } = await t.call(createProject, { name: 'Undo' })
    await t.call(saveBrief, { projectId, revision: 0, brief: { type: 'api-only' } })
    await t.call(deleteProject, { projectId })
    expect(await t.failure(saveBrief, { projectId, revision: 1, brief: {} })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await t.failure(deleteProject, { projectId })).toMatchObject({
      message: expect.stringMatching(/restoreProject/),
    })
    t.setNow('2026-12-30T00:00:00Z')
    expect(await t.call(restoreProject, { projectId })).toMatchObject({ deletedAt: null, revision: 1 })
    expect((await t.call(listRevisions, { projectId })).items).toHaveLength(1)
    expect(await t.failure(restoreProject, { projectId })).toMatchObject({
      message: expect.stringMatching(/not deleted/),
    })
    await t.call(deleteProject, { projectId })
    t.setNow('2027-02-01T00:00:00Z')
    expect((await t.call(listProjects, { state: 'deleted' })).items).toEqual([])
    expect(await t.failure(getProject, { projectId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await t.failure(restoreProject, { projectId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await t.failure(getProject, { projectId })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of another workspace is not there for anybody else', async () => {
    const { id: projectId } = await t.call(createProject, { name: 'Mine' })
    for (const [operation, input] of [
      [getProject, { projectId }],
      [renameProject, { projectId, name: 'Theirs' }],
      [archiveProject, { projectId, archived: true }],
      [deleteProject, { projectId }],
      [listRevisions, { projectId }],
      [saveBrief, { projectId, revision: 0, brief: {} }],
    ] as const) {
      expect(await t.failure(operation, input, { as: 'other' })).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await t.call(getProject, { projectId })).toMatchObject({ name: 'Mine', archivedAt: null, revision: 0 })
  })
})

describe('lists', () => {
  test('go on by their cursor to the end', async () => {
    for (const name of ['Page a', 'Page b', 'Page c']) await t.call(createProject, { name })
    const first = await t.call(listProjects, { words: 'page', limit: 2 })
    const rest = await t.call(listProjects, { words: 'page', limit: 2, cursor: first.next ?? '' })
    expect([...first.items, ...rest.items].map(({ name }) => name).toSorted()).toEqual(['Page a', 'Page b', 'Page c'])
    expect(rest.next).toBeNull()
  })

  test.each(['x', Buffer.from('["2026",1]').toString('base64url'), Buffer.from('[1e99,"a"]').toString('base64url')])(
    'refuse the cursor %s',
    async (cursor) => {
      expect(await t.failure(listProjects, { cursor })).toMatchObject({ code: 'CURSOR_INVALID' })
    },
  )
})

describe('briefs', () => {
  test('of two people who save at once one is kept, and the other gets both versions', async () => {
    const { id: projectId } = await t.call(createProject, { name: 'Two' })
    await t.call(saveBrief, { projectId, revision: 0, brief: { name: 'First' } })
    const mine = { name: 'First', type: 'api-only' }
    const theirs = { name: 'First', frontend: 'react' }
    await t.call(saveBrief, { projectId, revision: 1, brief: theirs })
    const conflict = await t.failure(saveBrief, { projectId, revision: 1, brief: mine })
    expect(conflict).toMatchObject({
      code: 'REVISION_CONFLICT',
      detail: { sent: { revision: 1, brief: mine }, stored: { revision: 2, brief: theirs } },
    })
    expect((await t.call(listRevisions, { projectId })).items.map(({ revision }) => revision)).toEqual([2, 1])
  })

  test('of eight who save at the same moment exactly one is kept', async () => {
    const { id: projectId } = await t.call(createProject, { name: 'Race' })
    const saves = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => t.call(saveBrief, { projectId, revision: 0, brief: { name: `${at}` } })),
    )
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await t.call(listRevisions, { projectId })).items).toHaveLength(1)
  })

  test('with mistakes are refused with each of them, and nothing is kept', async () => {
    const { id: projectId } = await t.call(createProject, { name: 'Wrong' })
    const brief = { typ: 'api-only', frontend: 'raect' }
    const failed = await t.failure(saveBrief, { projectId, revision: 0, brief })
    expect(failed.code).toBe('BRIEF_INVALID')
    expect(failed.detail?.problems).toMatchObject([{ nearest: 'react' }, { nearest: 'type' }])
    expect((await t.call(getProject, { projectId })).revision).toBe(0)
  })

  test('are compared answer by answer, in words', async () => {
    const { id: projectId } = await t.call(createProject, { name: 'Diff' })
    await t.call(saveBrief, { projectId, revision: 0, brief: { needs: { seo: 1 }, load: { users: 10 } } })
    await t.call(saveBrief, { projectId, revision: 1, brief: { needs: { seo: 3 }, load: { users: 10 } } })
    const { answers } = await t.call(diffRevisions, { projectId, from: 1, to: 2 })
    expect(answers.map(({ id }) => id)).toEqual(['needs.seo'])
    expect(answers[0]?.from).not.toBe(answers[0]?.to)
    expect(await t.failure(diffRevisions, { projectId, from: 1, to: 3 })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a key', () => {
  test('makes a creation happen once, also when it is sent many times at once', async () => {
    const send = () => t.call(createProject, { name: 'Keyed once' }, { key: 'k1' })
    const made = await Promise.all(Array.from({ length: 6 }, send))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await t.call(listProjects, { words: 'keyed once' })).items).toHaveLength(1)
  })

  test('of another request, operation or workspace is not taken for it', async () => {
    const { id } = await t.call(createProject, { name: 'Key a' }, { key: 'k2' })
    expect(await t.failure(createProject, { name: 'Key b' }, { key: 'k2' })).toMatchObject({ code: 'KEY_REUSED' })
    const other = { projectId: id, revision: 0, brief: {} }
    expect(await t.failure(saveBrief, other, { key: 'k2' })).toMatchObject({ code: 'KEY_REUSED' })
  })

  test('of a creation that failed is free again', async () => {
    const missing = { projectId: nobody, revision: 0, brief: {} }
    expect(await t.failure(saveBrief, missing, { key: 'k3' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await t.call(createProject, { name: 'After' }, { key: 'k3' })).toMatchObject({ name: 'After' })
  })

  test('is forgotten after a day', async () => {
    t.setNow('2027-03-01T00:00:00Z')
    const first = await t.call(createProject, { name: 'Daily' }, { key: 'k4' })
    t.setNow('2027-03-03T00:00:00Z')
    expect((await t.call(createProject, { name: 'Daily' }, { key: 'k4' })).id).not.toBe(first.id)
  })
})

test('what is no input at all is refused with its places', async () => {
  for (const data of [
    null,
    'x',
    [],
    { name: '' },
    { name: 'a\nb' },
    { name: 'a', extra: 1 },
    { name: 'a'.repeat(201) },
  ]) {
    expect(await t.failure(createProject, data)).toMatchObject({ code: 'INPUT_INVALID' })
  }
  const failed = await t.failure(renameProject, { projectId: 'x', name: 3 })
  expect(failed.detail?.problems).toMatchObject([{ path: 'projectId' }, { path: 'name' }])
})
