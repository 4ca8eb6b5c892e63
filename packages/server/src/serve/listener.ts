import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { FailureError } from '../failures.ts'
import type { RestApp } from '../rest/app.ts'
import { hostText } from './hosts.ts'

export interface Listener {
  /** Where it answers: `http://127.0.0.1:4100`. */
  readonly url: string
  /** Takes no more requests, and resolves when those that run are answered, at the latest after so long. */
  readonly close: (graceMs: number) => Promise<void>
}

/** Answers requests at an address. Rejects with LISTEN_PORT_IN_USE, LISTEN_FORBIDDEN, LISTEN_ADDRESS_UNKNOWN. */
export async function listen(app: RestApp, host: string, port: number): Promise<Listener> {
  const listener = getRequestListener(app.fetch)
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address with a port')
  return { url: `http://${hostText(host)}:${address.port}`, close: (graceMs) => close(server, graceMs) }
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const place = `${hostText(host)}:${port}`
  if (error.code === 'EADDRINUSE') {
    return new FailureError('LISTEN_PORT_IN_USE', `Another program listens on ${place}; choose another --port.`, error)
  }
  if (error.code === 'EACCES') {
    return new FailureError('LISTEN_FORBIDDEN', `The system does not let you listen on ${place}.`, error)
  }
  if (noAddress.has(error.code)) {
    return new FailureError('LISTEN_ADDRESS_UNKNOWN', `${host} is no address of this machine.`, error)
  }
  return error
}

const noAddress: ReadonlySet<string | undefined> = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])

/** How often connections are looked at that have become idle since: a client keeps them for requests to come. */
const sweepMs = 20

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
  const end = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(end)
}
