'use client'

import { type FormEvent, useId, useState } from 'react'
import type { WayIn } from '../server/backend.ts'
import { passDoor } from './pass-door.ts'

interface WayInFormProps extends WayIn {
  /** Of the person who was invited; empty where nobody was. */
  readonly invitation: string
  readonly next: string
}

const placeNames = { github: 'GitHub', google: 'Google', oidc: 'your organisation' } as const

/** Signing in, and making an account where one may. What was typed stays where it is refused. */
export function WayInForm({ signUp, places, leastPassword, invitation, next }: WayInFormProps) {
  const mayMake = signUp === 'open' || invitation !== ''
  const [making, setMaking] = useState(invitation !== '')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const own = useId()
  const attempt = (work: () => Promise<string>) => {
    setBusy(true)
    setProblem(null)
    work()
      .then((address) => location.assign(address))
      .catch((error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error))
        setBusy(false)
      })
  }
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = Object.fromEntries(new FormData(event.currentTarget))
    attempt(async () => {
      if (making) await passDoor('/sign-up/email', { ...said, ...(invitation === '' ? {} : { invitation }) })
      await passDoor('/sign-in/email', { email: said['email'], password: said['password'] })
      return next
    })
  }
  const enterFrom = (provider: string) =>
    attempt(async () => {
      const answer = (await passDoor('/sign-in/social', { provider, callbackURL: next })) as { readonly url?: string }
      return answer.url ?? next
    })
  return (
    <div className="max-w-[26em]">
      <h1 className="text-question font-semibold">{making ? 'Make an account' : 'Sign in'}</h1>
      <form onSubmit={enter} className="mt-6 space-y-4">
        {making ? (
          <label htmlFor={`${own}-name`} className="block font-[550]">
            Your name
            <input
              id={`${own}-name`}
              name="name"
              required
              maxLength={200}
              autoComplete="name"
              className="field mt-1.5 w-full font-normal"
            />
          </label>
        ) : null}
        <label htmlFor={`${own}-email`} className="block font-[550]">
          E-mail address
          <input
            id={`${own}-email`}
            name="email"
            type="email"
            required
            maxLength={200}
            autoComplete="username"
            className="field mt-1.5 w-full font-normal"
          />
        </label>
        <label htmlFor={`${own}-password`} className="block font-[550]">
          Password{' '}
          {making ? <span className="font-normal text-ink-2">of {leastPassword} characters or more</span> : null}
          <input
            id={`${own}-password`}
            name="password"
            type="password"
            required
            minLength={making ? leastPassword : undefined}
            autoComplete={making ? 'new-password' : 'current-password'}
            className="field mt-1.5 w-full font-normal"
          />
        </label>
        {problem === null ? null : (
          <p role="alert" className="border-l-[3px] border-ink pl-3">
            {problem}
          </p>
        )}
        <button type="submit" disabled={busy} className="button w-full">
          {making ? 'Make the account and sign in' : 'Sign in'}
        </button>
      </form>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          disabled={busy}
          onClick={() => enterFrom(place)}
          className="button button-quiet mt-3 w-full"
        >
          Sign in with {placeNames[place]}
        </button>
      ))}
      <p className="mt-6 text-ink-2">
        {mayMake ? (
          <button type="button" className="link min-h-11" onClick={() => setMaking(!making)}>
            {making ? 'Sign in with an account that is there' : 'Make an account'}
          </button>
        ) : (
          'A new account takes an invitation from an owner of the workspace.'
        )}
      </p>
    </div>
  )
}
