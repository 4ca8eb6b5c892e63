import type { Guide, History } from '@stackmark/engine'
import { historyOf } from '@stackmark/server/history'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ApiError } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import type { Input, OperationName, Output } from '../api/operations.ts'
import { pathHeader } from '../shell/preferences.ts'

/* What pages read while they are rendered: over the API like everybody else, as whoever asks for the page. */

/** Whoever must sign in for it is sent to do so. */
export async function callHere<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const jar = await cookies()
  const cookie = jar.toString()
  try {
    return await call(name, input, { origin: said('STACKMARK_ORIGIN'), headers: cookie === '' ? {} : { cookie } })
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error
    const path = (await headers()).get(pathHeader) ?? '/'
    return redirect(`/sign-in?${new URLSearchParams({ next: path })}`)
  }
}

/** How people sign in here; null where nobody does. */
export function wayIn(): WayIn | null {
  return JSON.parse(said('STACKMARK_WAY_IN')) as WayIn | null
}

export interface WayIn {
  /** Whether anybody may make an account, or only those who were invited. */
  readonly signUp: 'open' | 'invited'
  /** Other places whose accounts are taken. */
  readonly places: readonly ('github' | 'google' | 'oidc')[]
  /** Characters of a password. */
  readonly leastPassword: number
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
