/*
 * Eight clients that write to a store until they are told to stop, and say a line for every write that was acknowledged.
 * `store-faults.test.ts` bundles this, starts it, and kills it or the database under it.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { bundledGuide } from '@stackmark/guide/data'
import {
  inProcessModel,
  type Operation,
  openStore,
  operations,
  ownWorkspace,
  perform,
  type World,
} from '@stackmark/server'
import { type Line, writeRounds } from './fault-client.ts'

const [home = '', run = ''] = process.argv.slice(2)
const clients = 8
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())

const opened = await openStore({ home }, () => new Date())
if (!opened.ok) throw new Error(`${opened.failure.code}: ${opened.failure.message}`)
const guide = bundledGuide()
const world: World = {
  store: opened.store,
  workspace: ownWorkspace,
  guide,
  model: inProcessModel(guide),
  now: () => new Date(),
  newId: randomUUID,
  newSecret: () => randomBytes(32).toString('base64url'),
  caller: { kind: 'alone' },
  handovers: [],
  enquiries: null,
  fetch,
}
await Promise.all(
  Array.from({ length: clients }, (_, client) => writeRounds({ run, client, insist, say, stopping: stopping.signal })),
)
await opened.store.close()

/** Sends the same request, with the same key, until it is acknowledged: what a client is told to do. */
async function insist(name: string, input: unknown, key: string | null): Promise<unknown> {
  const operation: Operation | undefined = operations.find((each) => each.name === name)
  if (operation === undefined) throw new Error(`there is no operation ${name}`)
  for (;;) {
    const result = await perform(operation, world, input, key)
    if (result.ok) return result.value
    if (!result.failure.code.startsWith('STORE_')) throw new Error(`${name}: ${result.failure.code}`)
    say({ kind: 'failure', code: result.failure.code })
  }
}

function say(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
