import { secretHash } from '../operations/share-shape.ts'
import type { Admission } from '../store/people.ts'
import type { Store } from '../store/store.ts'
import type { Person, Role } from './caller.ts'

/** Somebody with an account, made as signing up would. */
export async function addPerson(store: Store, id: string, now: Date): Promise<Person> {
  const storage = await store.accounts()
  if (typeof storage !== 'function') throw new Error('better-auth takes its storage as a function')
  const person = { id, name: id, email: `${id}@example.com` }
  const data = { ...person, emailVerified: false, image: null, createdAt: now, updatedAt: now }
  await storage({}).create({ model: 'user', data, forceAllowId: true })
  return person
}

/** Makes somebody a member by an invitation. */
export async function addMember(
  { store, newId }: { readonly store: Store; readonly newId: () => string },
  workspace: string,
  person: Person,
  role: Role,
  now: Date,
): Promise<void> {
  const secret = secretHash(`${workspace} ${person.id}`)
  await store.write(workspace, ({ invitations }) =>
    invitations.insert({
      id: newId(),
      email: person.email,
      role,
      secretHash: secret,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
      acceptedAt: null,
      revokedAt: null,
    }),
  )
  const accepted: Awaited<ReturnType<Admission['accept']>> = await store.admission.accept(person, secret, now)
  if (accepted.length !== 1) throw new Error(`${person.id} did not get into ${workspace}`)
}
