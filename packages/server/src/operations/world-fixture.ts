import { randomBytes } from 'node:crypto'
import { bundledGuide } from '@stackmark/guide/data'
import type * as z from 'zod'
import type { Failure } from '../failures.ts'
import { inProcessModel } from '../model/model.ts'
import type { Operation } from '../operation.ts'
import { perform, type World } from '../perform.ts'
import { openStore } from '../store/open-store.ts'
import { ownWorkspace } from '../store/postgres-store.ts'
import { nextId, temporaryHome } from '../store/store-fixture.ts'

export interface TestWorld {
  readonly world: World
  /** The value of a call, which also must be what the output's schema says; throws where it failed. */
  readonly call: <Input extends z.ZodType, Output extends z.ZodType>(
    operation: Operation<Input, Output>,
    input: z.input<Input>,
    options?: { readonly key?: string; readonly as?: string },
  ) => Promise<z.output<Output>>
  /** The failure of a call, whose code must be one that the operation names; throws where it did not fail. */
  readonly failure: (
    operation: Operation,
    input: unknown,
    options?: { readonly key?: string; readonly as?: string },
  ) => Promise<Failure>
  readonly setNow: (moment: string) => void
  readonly close: () => Promise<void>
}

/** Codes that any operation may answer with. */
const general = new Set(['INPUT_INVALID', 'KEY_REUSED'])

/** Operations on an embedded store of its own, with a clock that stands still until it is set. */
export async function testWorld(part: Partial<World> = {}): Promise<TestWorld> {
  const place = await temporaryHome()
  let moment = new Date('2026-11-20T08:00:00.000Z')
  const now = () => moment
  const opened = await openStore({ home: place.home }, now)
  if (!opened.ok) throw new Error(opened.failure.message)
  const { store } = opened
  const guide = part.guide ?? bundledGuide()
  const world: World = {
    store,
    workspace: ownWorkspace,
    guide,
    model: inProcessModel(guide),
    caller: { kind: 'alone' },
    now,
    newId: nextId,
    newSecret: () => randomBytes(32).toString('base64url'),
    handovers: [],
    enquiries: null,
    fetch: () => Promise.reject(new Error('no test has a network')),
    ...part,
  }
  const run: typeof perform = (operation, given, data, key) => perform(operation, given, data, key)
  return {
    world,
    call: async (operation, input, { key, as } = {}) => {
      const result = await run(operation, as === undefined ? world : { ...world, workspace: as }, input, key ?? null)
      if (!result.ok) throw new Error(`${operation.name}: ${result.failure.code}: ${result.failure.message}`)
      return operation.output.parse(JSON.parse(JSON.stringify(result.value)))
    },
    failure: async (operation, input, { key, as } = {}) => {
      const result = await run(operation, as === undefined ? world : { ...world, workspace: as }, input, key ?? null)
      if (result.ok) throw new Error(`${operation.name} did not fail`)
      const { code } = result.failure
      if (!general.has(code) && !operation.failures.includes(code))
        throw new Error(`${operation.name} does not name ${code}`)
      return result.failure
    },
    setNow: (text) => {
      moment = new Date(text)
    },
    close: async () => {
      await store.close()
      await place.remove()
    },
  }
}

/** The fewest trials that are taken: enough for the shape of an answer, and quick. */
export const few = { trials: 100, samples: 1000 } as const
