'use client'

import type { Brief } from '@stackmark/engine'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../api/call.ts'
import type { Output } from '../api/operations.ts'
import { tellHolder } from './use-holder.ts'

type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly answer: Output<'sendEnquiry'> }

/** A brief and an address, sent to whoever put the calculator on their page. What was typed stays where it fails. */
export function EnquiryForm({ brief }: { readonly brief: Brief }) {
  const [standing, setStanding] = useState<Standing>({ kind: 'open' })
  const own = useId()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    const text = (field: string) => {
      const value = said.get(field)
      return typeof value === 'string' ? value.trim() : ''
    }
    setStanding({ kind: 'sending' })
    const name = text('name')
    call('sendEnquiry', {
      brief: { ...brief },
      email: text('email'),
      note: text('note'),
      ...(name === '' ? {} : { name }),
    })
      .then((answer) => {
        setStanding({ kind: 'done', answer })
        if (answer.kind === 'sent') tellHolder({ stackmark: 'sent' })
      })
      .catch((error: unknown) => {
        setStanding({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
      })
  }
  if (standing.kind === 'done') return <Done answer={standing.answer} />
  return (
    <form onSubmit={send} className="mt-6 border-t border-line pt-5">
      <h2 className="font-semibold">Send it to us</h2>
      <p className="mt-1 text-sm text-ink-2">What you said above and your address; nothing is kept elsewhere.</p>
      <div className="mt-3 space-y-3">
        <label htmlFor={`${own}-email`} className="block text-sm font-[550]">
          E-mail address
          <input
            id={`${own}-email`}
            name="email"
            type="email"
            required
            maxLength={320}
            autoComplete="email"
            className="field mt-1 w-full font-normal"
          />
        </label>
        <label htmlFor={`${own}-name`} className="block text-sm font-[550]">
          Name <span className="font-normal text-ink-2">if you like</span>
          <input
            id={`${own}-name`}
            name="name"
            maxLength={200}
            autoComplete="name"
            className="field mt-1 w-full font-normal"
          />
        </label>
        <label htmlFor={`${own}-note`} className="block text-sm font-[550]">
          Anything else <span className="font-normal text-ink-2">if you like</span>
          <textarea
            id={`${own}-note`}
            name="note"
            rows={3}
            maxLength={2000}
            className="field mt-1 w-full font-normal"
          />
        </label>
      </div>
      <button type="submit" disabled={standing.kind === 'sending'} className="button mt-4 w-full">
        {standing.kind === 'sending' ? 'Sending…' : 'Send'}
      </button>
      {standing.kind === 'failed' ? (
        <p role="alert" className="mt-3 border-l-[3px] border-ink pl-3 text-[15px]">
          Not sent: {standing.message}
        </p>
      ) : null}
    </form>
  )
}

function Done({ answer }: { readonly answer: Output<'sendEnquiry'> }) {
  return (
    <div role="status" className="mt-6 border-t border-line pt-5">
      {answer.kind === 'sent' ? (
        <p className="font-semibold">Sent. The answer comes to your address.</p>
      ) : (
        <>
          <p className="font-semibold">One step is left: send it from your own mail.</p>
          <a href={mailTo(answer)} className="button mt-3 w-full">
            Open it in your mail
          </a>
          <p className="mt-2 text-sm text-ink-2">Or write to {answer.to}.</p>
        </>
      )}
    </div>
  )
}

function mailTo({ to, subject, text }: Extract<Output<'sendEnquiry'>, { kind: 'email' }>): string {
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
}
