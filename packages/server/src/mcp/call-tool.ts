import type { CallToolResult } from '@modelcontextprotocol/server'
import type { Failure, Result } from '../failures.ts'
import type { Operation } from '../operation.ts'
import type { World } from '../perform.ts'
import { answerOf, text } from './tool-answer.ts'

/** Answers with a failure of an operation under its code, for programs; assistants read the text. */
export const failureKey = 'stackmark/failure'

/** The result of an operation as a tool gives it. What went wrong as expected is for the assistant to put right. */
export function toolResult(operation: Operation, result: Result<unknown>, { guide }: Pick<World, 'guide'>) {
  return result.ok ? answered(operation, result.value, guide) : failed(result.failure)
}

function answered(operation: Operation, value: unknown, guide: World['guide']): CallToolResult {
  const answer = answerOf(operation)
  const content = answer.content(value, guide)
  if (answer.shape === null) return { content }
  return { content, structuredContent: answer.structured(value) }
}

export function failed(failure: Failure): CallToolResult {
  return { isError: true, content: [text(failureText(failure))], _meta: { [failureKey]: failure } }
}

/** `CODE: what happened`, then each problem on a line of its own, then whatever else there is to know. */
function failureText({ code, message, detail = {} }: Failure): string {
  const { problems, ...rest } = detail
  const lines = (Array.isArray(problems) ? problems : []).map((each: Problem) => `- ${problemText(each)}`)
  const more = Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return [`${code}: ${message}`, ...lines, ...more].join('\n')
}

interface Problem {
  readonly path: unknown
  readonly message: string
}

/** Problems of a brief name their place in their message, those of an input beside it. */
function problemText({ path, message }: Problem): string {
  return typeof path === 'string' && path !== '' && !message.startsWith(path) ? `${path}: ${message}` : message
}
