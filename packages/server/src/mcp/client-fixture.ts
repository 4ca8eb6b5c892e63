import { Client, InMemoryTransport } from '@modelcontextprotocol/client'
import type { World } from '../perform.ts'
import { callerIn } from './caller.ts'
import { createMcpServer } from './server.ts'

/** The official client, connected to a server in this process. */
export async function connectedClient(world: World, onMistake: (error: unknown) => void = raise): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair()
  const server = createMcpServer({ guide: world.guide, call: callerIn(world), version: '0.0.0', onMistake })
  await server.connect(far)
  const client = new Client({ name: 'test', version: '0.0.0' })
  await client.connect(near)
  return client
}

function raise(error: unknown): void {
  throw error
}
