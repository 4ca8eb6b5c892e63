'use client'

import { type FormEvent, useEffect, useId, useState } from 'react'
import { call } from '../../api/call.ts'
import type { Output } from '../../api/operations.ts'
import { CopyButton } from './copy-button.tsx'
import { Problem } from './problem.tsx'

type Teams = Output<'listHandovers'>['items']

/** Sends brief and assessment to a team, or gives the text of an e-mail to it. */
export function HandOverForm({ assessmentId }: { readonly assessmentId: string }) {
  const [teams, setTeams] = useState<Teams | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Output<'handOver'> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const own = useId()
  useEffect(() => {
    call('listHandovers', {})
      .then(({ items }) => setTeams(items))
      .catch(() => setTeams([]))
  }, [])
  if (teams === null) return <p className="min-h-12 text-[15px] text-ink-2">Asking for the teams…</p>
  if (teams.length === 0) {
    return (
      <p className="text-[15px] text-ink-2">
        Nobody is named yet. The operator names teams in a file, which{' '}
        <code className="font-mono text-xs">STACKMARK_HANDOVERS</code> points to. Until then, send a link or the
        decision record.
      </p>
    )
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    const text = (field: string) => {
      const value = said.get(field)
      return typeof value === 'string' ? value : ''
    }
    setBusy(true)
    setProblem(null)
    call('handOver', { assessmentId, to: text('to'), note: text('note') })
      .then(setDone)
      .catch((error: unknown) =>
        setProblem(`Not handed over: ${error instanceof Error ? error.message : String(error)}`),
      )
      .finally(() => setBusy(false))
  }
  return (
    <form onSubmit={send}>
      <label htmlFor={`${own}-to`} className="text-sm">
        To
      </label>
      <select id={`${own}-to`} name="to" className="field mt-1 block w-full">
        {teams.map(({ name, kind }) => (
          <option key={name} value={name}>
            {name}, {kind === 'webhook' ? 'sent at once' : 'as an e-mail to copy'}
          </option>
        ))}
      </select>
      <label htmlFor={`${own}-note`} className="mt-3 block text-sm">
        A note, if you like
      </label>
      <textarea id={`${own}-note`} name="note" rows={2} maxLength={2000} className="field mt-1 w-full" />
      <button type="submit" disabled={busy} className="button button-quiet mt-3">
        {busy ? 'Handing over…' : 'Hand over'}
      </button>
      <Problem text={problem} />
      {done === null ? null : <HandedOver done={done} />}
    </form>
  )
}

function HandedOver({ done }: { readonly done: Output<'handOver'> }) {
  if (done.kind === 'webhook') {
    return (
      <p role="status" className="mt-3 font-semibold">
        Handed over to {done.to}.
      </p>
    )
  }
  return (
    <div role="status" className="mt-4">
      <label className="block text-sm">
        To {done.to}, “{done.subject}”
        <textarea readOnly rows={8} value={done.text} className="field mt-1 w-full font-mono text-xs" />
      </label>
      <div className="mt-2 flex gap-3">
        <CopyButton text={done.text} label="Copy the text" />
        <a
          href={`mailto:${encodeURIComponent(done.to)}?subject=${encodeURIComponent(done.subject)}`}
          className="button button-text"
        >
          Open your mail
        </a>
      </div>
    </div>
  )
}
