import { describe, expect, test } from 'vitest'
import { newDraft } from './drafts.ts'
import { type Draft, Keeper, placeOf } from './keeper.ts'
import { WorldFixture } from './server-fixture.ts'

function open(fixture: WorldFixture, draft: Partial<Draft> = {}): Keeper {
  return new Keeper({ ...newDraft('p1'), ...draft }, fixture.world)
}

const saved = { projectId: 'p1', projectName: 'Radar', revision: 1 }

describe('a new brief', () => {
  test('becomes a project with its first answer, once, and is not kept as a new one any more', async () => {
    const fixture = new WorldFixture()
    const keeper = open(fixture)
    keeper.change({ type: 'marketplace' })
    expect(fixture.kept.has(placeOf(null))).toBe(true)
    keeper.change({ type: 'marketplace', frontend: 'react' })
    await fixture.pass(1000)
    expect(fixture.created).toEqual(['p1'])
    expect(fixture.stored.get('p1')).toEqual({ brief: { type: 'marketplace', frontend: 'react' }, revision: 1 })
    expect(fixture.kept.has(placeOf(null))).toBe(false)
    expect(keeper.now().saving.kind).toBe('saved')
  })

  test('gives its name to the project', async () => {
    const fixture = new WorldFixture()
    const keeper = open(fixture)
    keeper.change({ type: 'marketplace' })
    await fixture.pass(1000)
    keeper.change({ type: 'marketplace', name: 'Radar' })
    await fixture.pass(1000)
    expect(fixture.names.get('p1')).toBe('Radar')
  })
})

describe('while nobody answers', () => {
  test('nothing is lost: it is kept here, tried again, and sent when somebody does', async () => {
    const fixture = new WorldFixture()
    const keeper = open(fixture)
    fixture.reached = false
    keeper.change({ type: 'marketplace' })
    await fixture.pass(5000)
    expect(keeper.now().saving.kind).toBe('unsent')
    expect(JSON.parse(fixture.kept.get(placeOf(null)) ?? '{}')).toMatchObject({ brief: { type: 'marketplace' } })
    fixture.reached = true
    await fixture.pass(30_000)
    expect(keeper.now().saving.kind).toBe('saved')
    expect(fixture.stored.get('p1')?.brief).toEqual({ type: 'marketplace' })
  })

  test('what an earlier visit could not send is sent by the next', async () => {
    const fixture = new WorldFixture()
    fixture.save('p1', { type: 'marketplace' })
    fixture.reached = false
    const draft = { ...saved, brief: { type: 'marketplace' }, base: { type: 'marketplace' } }
    open(fixture, draft).change({ type: 'api-only' })
    fixture.reached = true
    const next = open(fixture, draft)
    expect(next.now().draft.brief).toEqual({ type: 'api-only' })
    next.start()
    await fixture.pass(1000)
    expect(fixture.stored.get('p1')?.brief).toEqual({ type: 'api-only' })
  })
})

describe('two who write at the same time', () => {
  test('lose nothing where they answer different questions', async () => {
    const fixture = new WorldFixture()
    const keeper = open(fixture, { ...saved, revision: 0, projectId: 'p1' })
    fixture.save('p1', { frontend: 'react' })
    keeper.change({ type: 'marketplace' })
    await fixture.pass(1000)
    expect(fixture.stored.get('p1')?.brief).toEqual({ type: 'marketplace', frontend: 'react' })
    expect(keeper.now()).toMatchObject({ draft: { brief: { frontend: 'react' }, revision: 2 }, clashes: [] })
  })

  test('are told where they answer the same one differently, and mine stays until I say otherwise', async () => {
    const fixture = new WorldFixture()
    const keeper = open(fixture, { ...saved, revision: 0 })
    fixture.save('p1', { type: 'api-only' })
    keeper.change({ type: 'marketplace' })
    await fixture.pass(1000)
    expect(fixture.stored.get('p1')?.brief).toEqual({ type: 'marketplace' })
    const [clash] = keeper.now().clashes
    expect(clash).toEqual({ path: 'type', mine: 'marketplace', theirs: 'api-only' })
    if (clash !== undefined) keeper.takeTheirs(clash)
    await fixture.pass(1000)
    expect(fixture.stored.get('p1')?.brief).toEqual({ type: 'api-only' })
    expect(keeper.now().clashes).toEqual([])
  })

  test('hear of each other in one browser before anything is sent', () => {
    const fixture = new WorldFixture()
    const keeper = open(fixture, saved)
    const other: Draft = { ...newDraft(''), ...saved, revision: 2, base: { type: 'a' }, brief: { type: 'a' } }
    keeper.heard(JSON.stringify(other))
    expect(keeper.now().draft).toMatchObject({ brief: { type: 'a' }, revision: 2 })
  })
})

test('undo takes back the last answer, and that is saved too', async () => {
  const fixture = new WorldFixture()
  const keeper = open(fixture)
  keeper.change({ type: 'marketplace' })
  keeper.change({ type: 'api-only' })
  keeper.undo()
  await fixture.pass(1000)
  expect(fixture.stored.get('p1')?.brief).toEqual({ type: 'marketplace' })
  expect(keeper.now().canUndo).toBe(true)
  keeper.undo()
  expect(keeper.now().draft.brief).toEqual({})
  expect(keeper.now().canUndo).toBe(false)
})

test('a flush waits for all to be stored, and fails when it cannot be', async () => {
  const fixture = new WorldFixture()
  const keeper = open(fixture)
  keeper.change({ type: 'marketplace' })
  await expect(keeper.flush()).resolves.toEqual({ projectId: 'p1', revision: 1 })
  fixture.reached = false
  keeper.change({ type: 'api-only' })
  await expect(keeper.flush()).rejects.toMatchObject({ code: 'UNREACHED' })
})

test('a storage that is full or forbidden stops nobody', async () => {
  const fixture = new WorldFixture()
  fixture.world.storage.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  const keeper = open(fixture)
  keeper.change({ type: 'marketplace' })
  await fixture.pass(1000)
  expect(fixture.stored.get('p1')?.brief).toEqual({ type: 'marketplace' })
})
