import type { Guide, History } from '@stackmark/engine'
import { historyOf } from '@stackmark/server/history'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { call } from '../api/call.ts'
import type { Input, OperationName, Output } from '../api/operations.ts'

/* What pages read while they are rendered: over the API like everybody else, as whoever asks for the page. */

export async function callHere<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const jar = await cookies()
  const cookie = jar.toString()
  return call(name, input, { origin: said('STACKMARK_ORIGIN'), headers: cookie === '' ? {} : { cookie } })
}

/** Where a browser finds the guide that is in use; it never changes under this address. */
export function guidePath(): string {
  return said('STACKMARK_GUIDE')
}

/** The guide in use; it does not change while the server runs. */
export async function currentGuide(): Promise<Guide> {
  reading ??= readGuide()
  return reading
}

let reading: Promise<Guide> | undefined

async function readGuide(): Promise<Guide> {
  const response = await fetch(`${said('STACKMARK_ORIGIN')}${guidePath()}`)
  if (!response.ok) throw new Error(`the guide is not there: ${response.status}`)
  return (await response.json()) as Guide
}

/** Finished projects of the workspace, as the model learns from them; null where none was recorded. */
export const workspaceHistory = cache(async (): Promise<History | null> => {
  const found: Output<'listActuals'>['items'] = []
  let cursor: string | undefined
  do {
    const page = await callHere('listActuals', { limit: 100, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return historyOf(found) ?? null
})

function said(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: start the pages by npm start`)
  return value
}
