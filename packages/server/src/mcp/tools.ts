import type { Tool } from '@modelcontextprotocol/server'
import type { Guide } from '@stackmark/engine'
import type { Operation } from '../operation.ts'
import { operations } from '../operations/index.ts'
import { answerOf } from './tool-answer.ts'
import { inputSchema, outputSchema } from './tool-schema.ts'

/**
 * What decides about people and their tokens is left to people, and what strangers write to strangers: no assistant is
 * offered it.
 */
export const offered: readonly Operation[] = operations.filter(
  ({ access, personal, kind }: Operation) =>
    personal !== true && access !== 'owner' && !(access === 'anyone' && kind === 'change'),
)

/** Operations as tools, under their own names, so that what one description says of another operation holds here. */
export function toolsFor(guide: Guide): readonly Tool[] {
  const known = tools.get(guide)
  if (known !== undefined) return known
  const made = offered.map((operation) => toolOf(operation, guide))
  tools.set(guide, made)
  return made
}

/** They depend on nothing else, and a list of them is asked for again and again. */
const tools = new WeakMap<Guide, readonly Tool[]>()

function toolOf(operation: Operation, guide: Guide): Tool {
  const { name, description, kind } = operation
  const answer = answerOf(operation)
  const advice = answer.note === undefined ? '' : ` ${answer.note}`
  return {
    name,
    title: titleOf(name),
    description: `${description}${advice}`,
    inputSchema: inputSchema(operation, guide),
    ...(answer.shape === null ? {} : { outputSchema: outputSchema(answer.shape) }),
    annotations: {
      title: titleOf(name),
      readOnlyHint: kind === 'read',
      destructiveHint: operation.destructive ?? false,
      idempotentHint: kind !== 'create' && !(operation.outward ?? false),
      openWorldHint: operation.outward ?? false,
    },
  }
}

/** `createProject` as people read it: Create project. */
function titleOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
