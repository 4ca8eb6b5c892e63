import type { Person, Role, Scope } from '../access/caller.ts'
import type { Place, Slice } from './store.ts'

/* Who belongs to a workspace, as the operations see it. */

export interface Member {
  readonly person: Person
  readonly role: Role
  readonly createdAt: Date
}

export interface Members {
  /** Oldest first. */
  readonly list: () => Promise<readonly Member[]>
  /** The same, and nobody else changes them until the transaction ends. */
  readonly hold: () => Promise<readonly Member[]>
  readonly change: (userId: string, role: Role) => Promise<void>
  /** With the tokens the person has here. */
  readonly remove: (userId: string, now: Date) => Promise<void>
}

/** A way into the workspace for one address. */
export interface Invitation extends Place {
  readonly email: string
  readonly role: Role
  readonly secretHash: string
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
}

export interface Invitations {
  readonly insert: (invitation: Invitation) => Promise<void>
  readonly list: (slice: Slice) => Promise<readonly Invitation[]>
  /** Null where there is none of that id; one that is revoked or accepted stays as it is. */
  readonly revoke: (id: string, now: Date) => Promise<Invitation | null>
}

/** What a script or an assistant carries, for one person. */
export interface ApiToken extends Place {
  readonly userId: string
  readonly name: string
  readonly scope: Scope
  readonly secretHash: string
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

export interface ApiTokens {
  readonly insert: (token: ApiToken) => Promise<void>
  /** Of one person, or of all where that is null. */
  readonly list: (userId: string | null, slice: Slice) => Promise<readonly ApiToken[]>
  /** Null where there is none of that id, or not of that person. */
  readonly revoke: (id: string, userId: string | null, now: Date) => Promise<ApiToken | null>
}

export interface Membership {
  readonly workspace: string
  readonly workspaceName: string
  readonly role: Role
}

/** What is asked before it is known which workspace somebody may see. */
export interface Admission {
  /** Oldest first. */
  readonly memberships: (userId: string) => Promise<readonly Membership[]>
  /** Somebody with an account, and whether the address is known to be theirs. */
  readonly person: (userId: string) => Promise<{ readonly person: Person; readonly verified: boolean } | null>
  /** Whose token it is and for where; null for one that is unknown, expired, revoked, or of nobody who is a member. */
  readonly token: (secretHash: string, now: Date) => Promise<KnownToken | null>
  /** The address that an open invitation is for. */
  readonly invitedEmail: (secretHash: string, now: Date) => Promise<string | null>
  /** Whether an open invitation waits for the address. */
  readonly isInvited: (email: string, now: Date) => Promise<boolean>
  /**
   * Makes the person a member where invited: by the secret's invitation, or, without a secret, by every one for the
   * address, which then must be known to be the person's. What is there stays, but for a lower role. Gives the workspaces.
   */
  readonly accept: (person: Person, secretHash: string | null, now: Date) => Promise<readonly string[]>
  /** A workspace of the person's own. */
  readonly found: (workspace: string, person: Person, now: Date) => Promise<void>
  /** Counts a try under a key; false where there were `most` within the time already. */
  readonly attempt: (key: string, most: number, forMs: number, now: Date) => Promise<boolean>
  readonly forgetAttempts: (key: string) => Promise<void>
}

export interface KnownToken {
  readonly person: Person
  readonly workspace: string
  readonly role: Role
  readonly scope: Scope
}
