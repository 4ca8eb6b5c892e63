import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { defineOperation } from '../operation.ts'
import type { Member } from '../store/people.ts'
import { memberOut, memberShape, role, userId } from './member-shape.ts'
import { notFound } from './shapes.ts'

export const changeMember = defineOperation({
  name: 'changeMember',
  description: 'Gives a member of the workspace another role. Somebody must stay its owner.',
  kind: 'change',
  access: 'owner',
  input: z.strictObject({ userId, role }),
  output: memberShape,
  failures: ['NOT_FOUND', 'MEMBER_LAST_OWNER'],
  run: ({ write }, input) =>
    write(async ({ members }) => {
      const found = memberAmong(await members.hold(), input.userId, input.role === 'owner')
      await members.change(input.userId, input.role)
      return memberOut({ ...found, role: input.role })
    }),
})

/** Throws NOT_FOUND, and MEMBER_LAST_OWNER where the workspace would be left without one. */
export function memberAmong(all: readonly Member[], wanted: string, staysOwner: boolean): Member {
  const found = all.find(({ person }) => person.id === wanted)
  if (found === undefined) throw notFound('member', wanted)
  const owners = all.filter((each) => each.role === 'owner')
  if (!staysOwner && owners.length === 1 && owners[0] === found) {
    throw new FailureError('MEMBER_LAST_OWNER', 'This is the only owner; make somebody else one first.')
  }
  return found
}
