import type { World } from '../perform.ts'
import type { RestApp } from '../rest/app.ts'
import { jobsPart } from './jobs-part.ts'
import { mcpPart } from './mcp-part.ts'
import type { ServeSettings } from './serve.ts'

/** Something that lives in the serving process beside the API: more addresses, or work that goes on between requests. */
export interface Part {
  readonly name: string
  /** Called once, before anything is listened to; what it rejects with ends the start. */
  readonly open: (world: World, settings: ServeSettings, worldOf: WorldOf) => Promise<OpenPart>
}

/** The world of whoever sends a request. Rejects with a FailureError for who may not come in. */
export type WorldOf = (request: Request) => Promise<World>

export interface OpenPart {
  /**
   * Adds addresses to the application: log, host check and rate limit are around them already. A handler of web requests
   * goes in as `app.all('/mcp', (c) => handle(c.req.raw))`.
   */
  readonly routes?: (app: RestApp) => void
  /** Called when the last request has been answered, and while the store is still open. */
  readonly close?: () => Promise<void>
}

/** In the order in which they are opened; they are closed the other way round. */
export const parts: readonly Part[] = [jobsPart, mcpPart]
