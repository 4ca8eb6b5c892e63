import type { Failure } from '../failures.ts'
import type { Operation } from '../operation.ts'

/** What a member of a workspace may do; each may what those before it may. */
export const roles = ['viewer', 'editor', 'owner'] as const
export type Role = (typeof roles)[number]

/** Who may call an operation: anyone at all, whoever has signed in, or members from a role on. */
export type Access = 'anyone' | 'person' | Role

/** What a token may at most, whatever its person may: only look, or change things as well. */
export const scopes = ['read', 'write'] as const
export type Scope = (typeof scopes)[number]

export interface Person {
  readonly id: string
  readonly name: string
  /** In small letters. */
  readonly email: string
}

/** Whoever calls an operation, in one workspace. */
export type Caller =
  /** Where nobody signs in: whoever reaches the program may do everything. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'nobody' }
  /** `role` is null for a person who is a member of no workspace. */
  | { readonly kind: 'person'; readonly person: Person; readonly role: Role | null }
  | { readonly kind: 'token'; readonly person: Person; readonly role: Role; readonly scope: Scope }

export type Guarded = Pick<Operation, 'name' | 'kind' | 'access' | 'personal'>

/** Why the caller may not call the operation; null where it may. */
export function refusalOf(operation: Guarded, caller: Caller): Failure | null {
  const { access, personal = false } = operation
  if (access === 'anyone') return null
  switch (caller.kind) {
    case 'alone':
      return personal || access === 'person' ? forbidden('Nobody signs in here: STACKMARK_AUTH=on lets people.') : null
    case 'nobody':
      return { code: 'UNAUTHENTICATED', message: 'Sign in, or send a token as Authorization: Bearer.' }
    case 'person':
      return mayAs(caller.role, access) ? null : tooLittle(operation, caller.role)
    case 'token':
      // What decides about people and tokens is left to people: a token that leaks must not make others.
      if (personal || access === 'owner') return forbidden(`A token may not ${operation.name}; sign in for that.`)
      if (caller.scope === 'read' && operation.kind !== 'read') return forbidden('This token may only read.')
      return mayAs(caller.role, access) ? null : tooLittle(operation, caller.role)
  }
}

function mayAs(role: Role | null, access: Access): boolean {
  if (access === 'anyone' || access === 'person') return true
  return role !== null && roles.indexOf(role) >= roles.indexOf(access)
}

function tooLittle({ name, access }: Guarded, role: Role | null): Failure {
  if (role === null) return forbidden('You are a member of no workspace; ask an owner for an invitation.')
  return forbidden(`${name} takes the role ${access}, and yours is ${role}.`)
}

function forbidden(message: string): Failure {
  return { code: 'FORBIDDEN', message }
}
