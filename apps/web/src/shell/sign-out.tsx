'use client'

import { passDoor } from '../account/pass-door.ts'
import { usePreference } from './kept-preference.ts'

/** Says who is signed in, and signs them out; nothing where nobody signs in. */
export function SignOut() {
  const person = usePreference('person')
  if (person === null) return null
  return (
    <span className="flex items-center gap-2 text-ink-2">
      <span className="max-w-36 truncate max-lg:sr-only">{person}</span>
      <button type="button" onClick={leave} className="link min-h-9 max-md:min-h-11">
        Sign out
      </button>
    </span>
  )
}

function leave(): void {
  passDoor('/sign-out', {})
    .catch(() => {})
    .finally(() => location.assign('/sign-in'))
}
