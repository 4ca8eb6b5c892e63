import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '../operation.ts'
import { operations } from '../operations/index.ts'
import { type Sample, sampleIn, sampleInputs } from '../operations/sample-fixture.ts'
import { type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { perform } from '../perform.ts'
import { ownWorkspace } from '../store/postgres-store.ts'
import type { Access, Caller, Person, Role } from './caller.ts'
import { addMember, addPerson } from './people-fixture.ts'

/*
 * Every operation as every caller, in the caller's own workspace and with the ids of another. The table is written down
 * by hand and not taken from the operations, so that a slip in one of them is seen; an operation that is in no row fails.
 */

type Row = readonly [least: Access, way: 'reads' | 'changes', personal?: 'personal']

const table: Readonly<Record<string, Row>> = {
  createProject: ['editor', 'changes'],
  listProjects: ['viewer', 'reads'],
  getProject: ['viewer', 'reads'],
  renameProject: ['editor', 'changes'],
  archiveProject: ['editor', 'changes'],
  deleteProject: ['editor', 'changes'],
  restoreProject: ['editor', 'changes'],
  saveBrief: ['editor', 'changes'],
  listRevisions: ['viewer', 'reads'],
  diffRevisions: ['viewer', 'reads'],
  assessBrief: ['editor', 'changes'],
  getAssessment: ['viewer', 'reads'],
  listAssessments: ['viewer', 'reads'],
  compareAssessments: ['viewer', 'reads'],
  exportAssessment: ['viewer', 'reads'],
  estimateBrief: ['viewer', 'reads'],
  nextQuestion: ['viewer', 'reads'],
  findPrecedents: ['viewer', 'reads'],
  searchFacts: ['anyone', 'reads'],
  getFact: ['anyone', 'reads'],
  recordActual: ['editor', 'changes'],
  listActuals: ['viewer', 'reads'],
  removeActual: ['editor', 'changes'],
  createShare: ['editor', 'changes'],
  listShares: ['viewer', 'reads'],
  revokeShare: ['editor', 'changes'],
  openShare: ['anyone', 'reads'],
  listHandovers: ['viewer', 'reads'],
  handOver: ['editor', 'changes'],
  sendEnquiry: ['anyone', 'changes'],
  startJob: ['editor', 'changes'],
  getJob: ['viewer', 'reads'],
  listJobs: ['viewer', 'reads'],
  cancelJob: ['editor', 'changes'],
  retryJob: ['editor', 'changes'],
  getJobFile: ['viewer', 'reads'],
  getCaller: ['anyone', 'reads'],
  listMembers: ['viewer', 'reads'],
  inviteMember: ['owner', 'changes'],
  listInvitations: ['owner', 'reads'],
  revokeInvitation: ['owner', 'changes'],
  acceptInvitation: ['person', 'changes', 'personal'],
  changeMember: ['owner', 'changes'],
  removeMember: ['owner', 'changes'],
  createToken: ['viewer', 'changes', 'personal'],
  listTokens: ['viewer', 'reads', 'personal'],
  revokeToken: ['viewer', 'changes', 'personal'],
}

const person: Person = { id: 'ann', name: 'ann', email: 'ann@example.com' }
const asRole = (role: Role | null): Caller => ({ kind: 'person', person, role })
const withToken = (role: Role, scope: 'read' | 'write'): Caller => ({ kind: 'token', person, role, scope })

const callers: Readonly<Record<string, Caller>> = {
  'whoever is alone': { kind: 'alone' },
  nobody: { kind: 'nobody' },
  'a member of nothing': asRole(null),
  'a viewer': asRole('viewer'),
  'an editor': asRole('editor'),
  'an owner': asRole('owner'),
  "a viewer's token to read": withToken('viewer', 'read'),
  "a viewer's token to write": withToken('viewer', 'write'),
  "an editor's token to read": withToken('editor', 'read'),
  "an editor's token to write": withToken('editor', 'write'),
  "an owner's token to read": withToken('owner', 'read'),
  "an owner's token to write": withToken('owner', 'write'),
}

/** Which of the callers may, by the words of the table alone. */
const admitted: Readonly<Record<string, readonly string[]>> = {
  'anyone reads': Object.keys(callers),
  'anyone changes': Object.keys(callers),
  'viewer reads': Object.keys(callers).filter((name) => name !== 'nobody' && name !== 'a member of nothing'),
  'editor changes': [
    'whoever is alone',
    'an editor',
    'an owner',
    "an editor's token to write",
    "an owner's token to write",
  ],
  'owner reads': ['whoever is alone', 'an owner'],
  'owner changes': ['whoever is alone', 'an owner'],
  'viewer reads personal': ['a viewer', 'an editor', 'an owner'],
  'viewer changes personal': ['a viewer', 'an editor', 'an owner'],
  'person changes personal': ['a member of nothing', 'a viewer', 'an editor', 'an owner'],
}

let place: TestWorld
let here: Sample
let there: Sample
const foreign = 'foreign'
beforeAll(async () => {
  place = await testWorld({ handovers: [{ kind: 'email', name: 'builders', to: 'builders@example.com' }] })
  const { store } = place.world
  const now = place.world.now()
  const stranger = await addPerson(store, 'stranger', now)
  await store.admission.found(foreign, stranger, now)
  await addMember(place.world, ownWorkspace, await addPerson(store, person.id, now), 'owner', now)
  here = await peopleIn(ownWorkspace, person, await sampleIn(place))
  there = await peopleIn(foreign, stranger, await sampleIn(place, foreign))
}, 60_000)
afterAll(() => place.close())

/** The sample with an invitation and a token of its workspace. */
async function peopleIn(workspace: string, owner: Person, sample: Sample): Promise<Sample> {
  const world = { ...place.world, workspace, caller: { kind: 'person', person: owner, role: 'owner' } as const }
  const made = async (name: string) => {
    const operation = operations.find((each): boolean => each.name === name) as Operation
    const result = await perform(operation, world, sampleInputs[name]?.(sample))
    if (!result.ok) throw new Error(result.failure.message)
    return result.value as { invitation: { id: string }; token: { id: string } }
  }
  const { invitation } = await made('inviteMember')
  const { token } = await made('createToken')
  return { ...sample, userId: owner.id, invitationId: invitation.id, tokenId: token.id }
}

const outcome = async (operation: Operation, caller: Caller, input: unknown) => {
  const result = await perform(operation, { ...place.world, caller }, input)
  return result.ok ? 'OK' : result.failure.code
}

test('every operation has its row', () => {
  expect(Object.keys(table)).toEqual(operations.map(({ name }) => name))
  expect(Object.keys(sampleInputs)).toEqual(operations.map(({ name }) => name))
})

describe.each(operations as readonly Operation[])('$name', (operation) => {
  const row = table[operation.name] ?? ['owner', 'changes']
  const may = admitted[row.join(' ')] ?? []

  test('is refused to everybody but those who may', async () => {
    expect(may.length).toBeGreaterThan(0)
    // An input that is not valid either: who may not is told nothing about it, and who may changes nothing.
    const refused = await Promise.all(
      Object.entries(callers).map(async ([name, caller]) => [name, await outcome(operation, caller, { surprise: 1 })]),
    )
    const wanted = Object.entries(callers).map(([name, { kind }]) => {
      const refusal = kind === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
      return [name, may.includes(name) ? 'INPUT_INVALID' : refusal]
    })
    expect(refused).toEqual(wanted)
  })

  test('finds nothing of another workspace, not even as its owner', async () => {
    const input = sampleInputs[operation.name]?.(there) ?? {}
    const caller = callers[may.includes('an owner') ? 'an owner' : (may[0] ?? '')] ?? { kind: 'nobody' }
    const before = await everythingIn(foreign)
    const result = await perform(operation, { ...place.world, caller }, input)
    const named = Object.values(there).some((value) => JSON.stringify(input).includes(value))
    // A link is for whoever has its secret, and facts are everybody's.
    if (operation.name === 'openShare') expect(result.ok).toBe(true)
    else if (named) expect(result).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } })
    else expect(idsIn(result)).toEqual([])
    expect(await everythingIn(foreign)).toEqual(before)
  })
})

/** Ids of the other workspace in an answer. */
function idsIn(result: unknown): readonly string[] {
  const text = JSON.stringify(result)
  return Object.values(there).filter((value) => text.includes(value))
}

async function everythingIn(workspace: string): Promise<string> {
  const slice = { after: null, limit: 100 }
  const found = await place.world.store.read(workspace, async (tables) => [
    await tables.projects.list({ ...slice, words: null, state: 'active' }),
    await tables.projects.list({ ...slice, words: null, state: 'deleted' }),
    await tables.briefs.list(there.projectId, null, 100),
    await tables.assessments.ofProject(there.projectId, slice),
    await tables.actuals.all(),
    await tables.shares.list(null, slice),
    await tables.jobs.list(null, slice),
    await tables.members.list(),
    await tables.invitations.list(slice),
    await tables.apiTokens.list(null, slice),
  ])
  return JSON.stringify(found)
}

test('the samples are found where they belong', async () => {
  for (const name of ['getProject', 'getAssessment', 'listShares', 'getJobFile', 'listMembers', 'listTokens']) {
    const operation = operations.find((each): boolean => each.name === name) as Operation
    expect(await outcome(operation, asRole('owner'), sampleInputs[name]?.(here))).toBe('OK')
  }
})
