import { type CallToolResult, ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server'
import type { Guide } from '@stackmark/engine'
import { briefPrompt, promptMessages } from './brief-prompt.ts'
import { failed, toolResult } from './call-tool.ts'
import type { Call } from './caller.ts'
import { complete } from './completion.ts'
import { listResources, readResource, resourceTemplates } from './resources.ts'
import { offered, toolsFor } from './tools.ts'

export interface McpSettings {
  readonly guide: Guide
  readonly call: Call
  readonly version: string
  /** Is told what rejected although nothing may. */
  readonly onMistake: (error: unknown) => void
}

const instructions = `Stackmark says which backend a product asks for (Node.js, Python or both), how sure that is and why, and what it \
takes in weeks and money. The usual way: createProject, saveBrief, nextQuestion until it has none, assessBrief. A brief's \
fields may all be left out: leave out what nobody told you instead of guessing, since an unknown widens the result and a \
guess hides that. A failure names its code, every mistake and what is allowed. Shares are parts of the ways to weigh, not \
probabilities of being right; pass ranges on as ranges.`

/** One connection's server: the operations as tools, what is stored as resources, a prompt. Holds nothing between calls. */
export function createMcpServer({ guide, call, version, onMistake }: McpSettings): Server {
  const server = new Server(
    { name: 'stackmark', title: 'Stackmark', version },
    { instructions, capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} } },
  )
  server.setRequestHandler('tools/list', () => ({ tools: [...toolsFor(guide)] }))
  server.setRequestHandler('tools/call', async ({ params }, context) => {
    const operation = offered.find(({ name }) => name === params.name)
    if (operation === undefined) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${JSON.stringify(params.name)}.`)
    }
    // A cancellation that came right behind is read before anything is begun.
    await new Promise<void>((resolve) => setImmediate(resolve))
    context.mcpReq.signal.throwIfAborted()
    const { signal } = context.mcpReq
    const result = await call(operation, params.arguments ?? {}, signal).then(
      (each) => toolResult(operation, each, { guide }),
      (error: unknown): CallToolResult => {
        signal.throwIfAborted()
        onMistake(error)
        return failed({ code: 'MISTAKE', message: 'Stackmark made a mistake; its log says where.' })
      },
    )
    return server.projectCallToolResult(result, undefined)
  })
  server.setRequestHandler('resources/list', async ({ params }) => ({ ...(await listResources(call, params?.cursor)) }))
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [...resourceTemplates] }))
  server.setRequestHandler('resources/read', ({ params }) => readResource(call, params.uri))
  server.setRequestHandler('prompts/list', () => ({ prompts: [briefPrompt] }))
  server.setRequestHandler('prompts/get', ({ params }) => promptMessages(params.name, params.arguments))
  server.setRequestHandler('completion/complete', async ({ params }) => ({
    completion: { ...(await complete(call, params)) },
  }))
  return server
}
