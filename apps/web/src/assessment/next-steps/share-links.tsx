'use client'

import { useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import type { Output } from '../../api/operations.ts'
import { CopyButton } from './copy-button.tsx'
import { Problem } from './problem.tsx'

type Share = Output<'listShares'>['items'][number]

const terms = [
  ['7', '7 days'],
  ['30', '30 days'],
  ['365', 'a year'],
  ['', 'until I take it back'],
] as const

/** Links by which strangers read the assessment: made, copied, taken back. */
export function ShareLinks({ assessmentId }: { readonly assessmentId: string }) {
  const [shares, setShares] = useState<readonly Share[]>([])
  const [days, setDays] = useState<string>('30')
  const [made, setMade] = useState<{ readonly id: string; readonly address: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const failed = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error))
  useEffect(() => {
    let gone = false
    call('listShares', { assessmentId, limit: 100 })
      .then(({ items }) => {
        if (!gone) setShares(items)
      })
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [assessmentId])
  const make = () => {
    setProblem(null)
    call('createShare', { assessmentId, days: days === '' ? null : Number(days) }, { key: crypto.randomUUID() })
      .then(({ share, secret }) => {
        setMade({ id: share.id, address: `${location.origin}/s/${secret}` })
        setShares((before) => [share, ...before])
      })
      .catch(failed)
  }
  const revoke = (shareId: string) => {
    setProblem(null)
    call('revokeShare', { shareId })
      .then((revoked) => {
        setShares((before) => before.map((each) => (each.id === shareId ? revoked : each)))
        setMade((before) => (before?.id === shareId ? null : before))
      })
      .catch(failed)
  }
  const open = shares.filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now()),
  )
  return (
    <div>
      <div className="flex flex-wrap items-end gap-3">
        <label className="text-sm">
          It opens for
          <select value={days} onChange={(event) => setDays(event.target.value)} className="field mt-1 block min-h-12">
            {terms.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={make} className="button button-quiet">
          Make a link
        </button>
      </div>
      {made === null ? null : (
        <div role="status" className="mt-4">
          <label className="block text-sm">
            The link, which is shown only now
            <input
              readOnly
              value={made.address}
              onFocus={(event) => event.target.select()}
              className="field mt-1 w-full font-mono text-xs"
            />
          </label>
          <div className="mt-2">
            <CopyButton text={made.address} label="Copy the link" />
          </div>
        </div>
      )}
      <Problem text={problem} />
      {open.length === 0 ? null : (
        <ul className="mt-4 border-b border-line text-[15px]">
          {open.map(({ id, createdAt, expiresAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-1">
              <span>
                Made {dayOf(createdAt)}, {expiresAt === null ? 'without an end' : `opens until ${dayOf(expiresAt)}`}
              </span>
              <button type="button" onClick={() => revoke(id)} className="link min-h-11">
                Take it back<span className="sr-only">: the link made {dayOf(createdAt)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
