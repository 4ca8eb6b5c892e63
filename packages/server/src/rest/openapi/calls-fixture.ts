import type { Caller, Person } from '../../access/caller.ts'
import { addMember, addPerson } from '../../access/people-fixture.ts'
import { finishBacktest } from '../../jobs/finish-fixture.ts'
import { few, type TestWorld, testWorld } from '../../operations/world-fixture.ts'
import { ownWorkspace } from '../../store/postgres-store.ts'
import { createRest } from '../app.ts'
import { routes } from '../routes.ts'
import type { Example } from './examples.ts'

type Json = Readonly<Record<string, unknown>>

export interface Call {
  readonly parameters: Json
  readonly body?: Json
  /** Who calls, where it is not whoever is alone. */
  readonly as?: Caller
  /** Whose answer it repeats, byte for byte. */
  readonly sameAs?: string
}

/** A value at a place in the answer of an operation called before: `at('createProject', 'id')`. */
type At = (name: string, ...path: readonly string[]) => string

const brief = {
  name: 'Invoice radar',
  type: 'saas-dashboard',
  needs: { dataProcessing: 2, machineLearning: 2, richFrontend: 2 },
  team: { preset: 'two-typescript' },
  budget: { amount: 60_000, currency: 'USD' },
  deadline: { weeks: 16 },
}

/** A call of every operation, in an order in which each finds what it needs; `again` are those that only prepare. */
const calls: Readonly<Record<string, (at: At) => Call>> = {
  createProject: () => ({ parameters: {}, body: { name: 'Invoice radar' } }),
  listProjects: () => ({ parameters: { words: 'invoice', limit: 20 } }),
  getProject: (at) => ({ parameters: { projectId: at('createProject', 'id') } }),
  renameProject: (at) => ({
    parameters: { projectId: at('createProject', 'id') },
    body: { name: 'Invoice radar 2' },
  }),
  archiveProject: (at) => ({ parameters: { projectId: at('createProject', 'id') }, body: { archived: false } }),
  deleteProject: (at) => ({ parameters: { projectId: at('createProject', 'id') } }),
  restoreProject: (at) => ({ parameters: { projectId: at('createProject', 'id') } }),
  saveBrief: (at) => ({ parameters: { projectId: at('createProject', 'id') }, body: { revision: 0, brief } }),
  'saveBrief again': (at) => ({
    parameters: { projectId: at('createProject', 'id') },
    body: { revision: 1, brief: { ...brief, deadline: { weeks: 10 } } },
  }),
  listRevisions: (at) => ({ parameters: { projectId: at('createProject', 'id'), limit: 20 } }),
  diffRevisions: (at) => ({ parameters: { projectId: at('createProject', 'id'), from: 1, to: 2 } }),
  assessBrief: (at) => ({
    parameters: {},
    body: { of: { projectId: at('createProject', 'id'), revision: 1 }, seed: 1, ...few },
  }),
  getAssessment: (at) => ({ parameters: { assessmentId: at('assessBrief', 'id') }, sameAs: 'assessBrief' }),
  'assessBrief again': (at) => ({
    parameters: {},
    body: { of: { projectId: at('createProject', 'id'), revision: 2 }, seed: 1, ...few },
  }),
  listAssessments: (at) => ({ parameters: { projectId: at('createProject', 'id'), limit: 20 } }),
  compareAssessments: (at) => ({ parameters: { a: at('assessBrief', 'id'), b: at('assessBrief again', 'id') } }),
  exportAssessment: (at) => ({ parameters: { assessmentId: at('assessBrief', 'id'), form: 'csv' } }),
  estimateBrief: () => ({ parameters: {}, body: { of: { brief }, seed: 1, trials: 100 } }),
  nextQuestion: () => ({ parameters: {}, body: { of: { brief } } }),
  findPrecedents: () => ({ parameters: {}, body: { of: { brief } } }),
  searchFacts: () => ({ parameters: { query: 'rate.mid', limit: 2 } }),
  getFact: () => ({ parameters: { factId: 'rate.mid.eastern-europe' } }),
  recordActual: (at) => ({
    parameters: {},
    body: {
      projectId: at('createProject', 'id'),
      name: 'Invoice radar, first release',
      measures: { hours: { estimated: 620, actual: 790 }, weeks: { estimated: 12, actual: 16 } },
    },
  }),
  listActuals: () => ({ parameters: { limit: 20 } }),
  removeActual: (at) => ({ parameters: { actualId: at('recordActual', 'actual', 'id') } }),
  createShare: (at) => ({ parameters: { assessmentId: at('assessBrief', 'id') }, body: { days: 14 } }),
  listShares: (at) => ({ parameters: { assessmentId: at('assessBrief', 'id'), limit: 20 } }),
  openShare: (at) => ({ parameters: {}, body: { secret: at('createShare', 'secret') }, sameAs: 'assessBrief' }),
  revokeShare: (at) => ({ parameters: { shareId: at('createShare', 'share', 'id') } }),
  startJob: () => ({ parameters: {}, body: { job: { kind: 'backtest', trials: 100, samples: 100 } } }),
  getJob: (at) => ({ parameters: { jobId: at('startJob', 'id') } }),
  listJobs: () => ({ parameters: { state: 'done', limit: 20 } }),
  getJobFile: (at) => ({ parameters: { jobId: at('startJob', 'id') } }),
  'startJob again': () => ({ parameters: {}, body: { job: { kind: 'backtest' } } }),
  cancelJob: (at) => ({ parameters: { jobId: at('startJob again', 'id') } }),
  retryJob: (at) => ({ parameters: { jobId: at('startJob again', 'id') } }),
  handOver: (at) => ({
    parameters: { assessmentId: at('assessBrief', 'id') },
    body: { to: 'studio', note: 'Could you look at this by Friday?' },
  }),
  listHandovers: () => ({ parameters: {} }),
  sendEnquiry: () => ({
    parameters: {},
    body: {
      brief: { type: 'marketplace' },
      email: 'founder@example.com',
      name: 'Fay Founder',
      note: 'When could you start?',
    },
  }),
}

const ann: Person = { id: 'ann', name: 'ann', email: 'ann@example.com' }
const ben: Person = { id: 'ben', name: 'ben', email: 'ben@example.com' }
const asOwner = { kind: 'person', person: ann, role: 'owner' } as const

/** The same about people: Ann, who owns the workspace, lets Ben in and out again. */
const callsOfPeople: typeof calls = {
  getCaller: () => ({ parameters: {}, as: asOwner }),
  inviteMember: () => ({ parameters: {}, body: { email: ben.email, role: 'viewer', days: 7 }, as: asOwner }),
  acceptInvitation: (at) => ({
    parameters: {},
    body: { secret: at('inviteMember', 'secret') },
    as: { kind: 'person', person: ben, role: null },
  }),
  listInvitations: () => ({ parameters: { limit: 20 }, as: asOwner }),
  revokeInvitation: (at) => ({ parameters: { invitationId: at('inviteMember', 'invitation', 'id') }, as: asOwner }),
  changeMember: () => ({ parameters: { userId: ben.id }, body: { role: 'editor' }, as: asOwner }),
  listMembers: () => ({ parameters: {}, as: asOwner }),
  createToken: () => ({ parameters: {}, body: { name: 'Nightly report', scope: 'read', days: 90 }, as: asOwner }),
  listTokens: () => ({ parameters: { limit: 20 }, as: asOwner }),
  revokeToken: (at) => ({ parameters: { tokenId: at('createToken', 'token', 'id') }, as: asOwner }),
  removeMember: () => ({ parameters: { userId: ben.id }, as: asOwner }),
}

const preparing = / again$/

export interface Answered {
  readonly call: Call
  readonly response: Response
  readonly text: string
}

/** Calls every operation over HTTP on a store of its own, whose ids and secrets are the same each time. */
export async function callAll(): Promise<ReadonlyMap<string, Answered>> {
  let ids = 0
  const newId = () => `0199b2f4-5e10-7a31-8c44-${String((ids += 1)).padStart(12, '0')}`
  const handovers = [{ kind: 'email', name: 'studio', to: 'studio@example.com' }] as const
  const place: TestWorld = await testWorld({
    newId,
    newSecret: () => 'ZXhhbXBsZS1zZWNyZXQtb2YtMzItYnl0ZXMtaGVyZQo',
    handovers,
    enquiries: { to: handovers[0], admit: () => {} },
  })
  const now = place.world.now()
  await addPerson(place.world.store, ben.id, now)
  await addMember(place.world, ownWorkspace, await addPerson(place.world.store, ann.id, now), 'owner', now)
  let caller: Caller = { kind: 'alone' }
  const worldOf = () => Promise.resolve({ ...place.world, caller })
  const app = createRest(place.world, { worldOf, log: () => {}, nowMs: () => 0, isOurHost: () => true })
  const answers = new Map<string, Answered>()
  const at: At = (name, ...path) => {
    let value: unknown = JSON.parse(answers.get(name)?.text ?? 'null')
    for (const key of path) value = (value as Json | null)?.[key]
    if (typeof value !== 'string') throw new Error(`no ${path.join('.')} in ${answers.get(name)?.text}`)
    return value
  }
  try {
    for (const [name, callOf] of Object.entries({ ...calls, ...callsOfPeople })) {
      const call = callOf(at)
      caller = call.as ?? { kind: 'alone' }
      const response = await app.request(...requestOf(name.replace(preparing, ''), call))
      const text = await response.text()
      if (!response.ok) throw new Error(`${name}: ${text}`)
      answers.set(name, { call, response, text })
      if (name === 'startJob') await finishBacktest(place.world, at('startJob', 'id'))
    }
  } finally {
    await place.close()
  }
  return answers
}

function requestOf(name: string, { parameters, body }: Call): [string, RequestInit] {
  const route = routes.find(({ operation }) => operation.name === name)
  if (route === undefined) throw new Error(`${name} has no route`)
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, own: string) => encodeURIComponent(String(parameters[own])))
  const search = new URLSearchParams()
  for (const [own, value] of Object.entries(parameters)) {
    if (!route.path.includes(`{${own}}`)) search.set(own, String(value))
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  return [
    `/api/v1${path}${search.size === 0 ? '' : `?${search.toString()}`}`,
    { method: route.method.toUpperCase(), ...sent },
  ]
}

/** Leases of jobs go by the clock of the database, which no test can set. */
function steady(text: string): string {
  return text.replaceAll(/"(startedAt|finishedAt)":"[^"]+"/g, '"$1":"2026-11-20T08:00:01.000Z"')
}

/** The calls as the document keeps them. */
export function examplesIn(answers: ReadonlyMap<string, Answered>): Readonly<Record<string, Example>> {
  return Object.fromEntries(
    [...answers].flatMap(([name, { call, text }]) => {
      const { sameAs, parameters, body } = call
      const sent = body === undefined ? { parameters } : { parameters, body }
      if (preparing.test(name)) return []
      return [[name, sameAs === undefined ? { ...sent, response: JSON.parse(steady(text)) } : { ...sent, sameAs }]]
    }),
  )
}
