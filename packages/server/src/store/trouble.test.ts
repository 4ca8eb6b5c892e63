import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { troubleOf, wasNeverSent } from './trouble.ts'

/** AuthenticationOk and ReadyForQuery, as a server of PostgreSQL greets. */
const greeting = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])

test('what is asked over a connection that is known to be gone was never sent, and may be asked again', async () => {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.once('data', () => socket.write(greeting))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new Client({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  try {
    client.on('error', () => {})
    const broken = new Promise((resolve) => client.once('end', resolve))
    await client.connect()
    for (const socket of sockets) socket.resetAndDestroy()
    await broken
    const error: unknown = await client.query('commit').catch((reason: unknown) => reason)
    expect(wasNeverSent(error)).toBe(true)
    expect(troubleOf(error)).toBe('connection')
  } finally {
    server.close()
  }
})

test('what the server broke off may have been done', () => {
  const error = new Error('Connection terminated unexpectedly')
  expect(wasNeverSent(error)).toBe(false)
  expect(troubleOf(error)).toBe('connection')
})
