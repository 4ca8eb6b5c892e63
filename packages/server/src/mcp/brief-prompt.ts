import { type GetPromptResult, type Prompt, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server'

/** Leads an assistant from a product, as its founder tells of it, to a stored assessment. */
export const briefPrompt: Prompt = {
  name: 'brief',
  title: 'Which backend for a product',
  description: 'Goes through a product brief with you, asks what matters most, and stores an assessment of it.',
  arguments: [{ name: 'product', description: 'What the product is and for whom, in your own words.' }],
}

/** Longer texts belong into a brief, not into an argument. */
const mostCharacters = 20_000

export function promptMessages(name: string, given: Readonly<Record<string, string>> = {}): GetPromptResult {
  if (name !== briefPrompt.name) {
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no prompt ${JSON.stringify(name)}.`)
  }
  const product = given['product']?.trim() ?? ''
  if (product.length > mostCharacters) {
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `product: at most ${mostCharacters} characters.`)
  }
  return {
    description: briefPrompt.description ?? '',
    messages: [{ role: 'user', content: { type: 'text', text: `${opening(product)}\n\n${steps}` } }],
  }
}

function opening(product: string): string {
  if (product === '') return 'Help me find the backend for my product. Ask me first what it is and for whom.'
  return `Help me find the backend for this product:\n\n<product>\n${product}\n</product>`
}

const steps = `Use the Stackmark tools, in this order:

1. createProject with the product's name, or one that says what it does.
2. Make a brief of what I told you; the input of saveBrief describes its fields. Put in only what I said or what follows from
   it. Leave out what you do not know: a missing answer is unknown and widens the result, while a guess hides that. Save it with
   saveBrief, at first from revision 0. A failure names every mistake and what is allowed; put it right and save again.
3. Call nextQuestion for the project. Ask me its question in plain words, with the answers that are possible. Put my answer
   into the brief and save it from the revision that was saved last. Go on until there is no question, or I want to see the result.
   If I do not know, leave it out and go on.
4. Call assessBrief for the project. Tell me the recommendation with its strength as it says it (a toss-up is an answer, too),
   the two strongest reasons, what would change it, and weeks and cost as ranges. Say what is unknown. Do not make it sound
   surer than it is.
5. Where I doubt a figure, look its facts up with searchFacts and getFact, and name their sources.`
