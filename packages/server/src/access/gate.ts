import { FailureError } from '../failures.ts'
import { secretHash } from '../operations/share-shape.ts'
import type { Admission, Membership } from '../store/people.ts'
import type { Accounts } from './accounts.ts'
import type { Caller } from './caller.ts'
import { tokenIn } from './token.ts'

/** Who sent a request, and into which workspace. */
export interface Admitted {
  readonly caller: Caller
  readonly workspace: string
}

/** By which a member of several workspaces says which; else it is the first one they came into. */
export const workspaceHeader = 'stackmark-workspace'

/** The name of no workspace: whoever is nobody finds nothing in it. */
const nowhere = ''

/**
 * Finds out who sends a request. Throws UNAUTHENTICATED for a token that is not valid: who sends one means to be
 * somebody. A workspace that one is no member of is NOT_FOUND, as if there were none.
 */
export function createGate(accounts: Pick<Accounts, 'personOf'>, admission: Admission, now: () => Date) {
  return async ({ headers }: Pick<Request, 'headers'>): Promise<Admitted> => {
    const wanted = headers.get(workspaceHeader)
    if (headers.has('authorization')) return admitToken(tokenIn(headers.get('authorization')), wanted)
    const person = await accounts.personOf(headers)
    if (person === null) return { caller: { kind: 'nobody' }, workspace: nowhere }
    const membership = chosen(await admission.memberships(person.id), wanted)
    return {
      caller: { kind: 'person', person, role: membership?.role ?? null },
      workspace: membership?.workspace ?? nowhere,
    }
  }

  async function admitToken(token: string | null, wanted: string | null): Promise<Admitted> {
    const known = token === null ? null : await admission.token(secretHash(token), now())
    if (known === null) throw new FailureError('UNAUTHENTICATED', 'The token is not valid, or not any more.')
    if (wanted !== null && wanted !== known.workspace) throw noWorkspace(wanted)
    const { person, role, scope, workspace } = known
    return { caller: { kind: 'token', person, role, scope }, workspace }
  }
}

function chosen(all: readonly Membership[], wanted: string | null): Membership | null {
  if (wanted === null) return all[0] ?? null
  const found = all.find(({ workspace }) => workspace === wanted)
  if (found === undefined) throw noWorkspace(wanted)
  return found
}

function noWorkspace(wanted: string): FailureError {
  return new FailureError('NOT_FOUND', `There is no workspace ${JSON.stringify(wanted.slice(0, 100))} here.`)
}
