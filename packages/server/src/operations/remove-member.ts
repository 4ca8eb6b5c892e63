import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { memberAmong } from './change-member.ts'
import { userId } from './member-shape.ts'

export const removeMember = defineOperation({
  name: 'removeMember',
  description: 'Takes somebody out of the workspace, and revokes the tokens that the person has there.',
  kind: 'change',
  access: 'owner',
  destructive: true,
  input: z.strictObject({ userId }),
  output: z.strictObject({ userId: z.string() }),
  failures: ['NOT_FOUND', 'MEMBER_LAST_OWNER'],
  run: ({ write, now }, input) =>
    write(async ({ members }) => {
      const { person } = memberAmong(await members.hold(), input.userId, false)
      await members.remove(person.id, now())
      return { userId: person.id }
    }),
})
