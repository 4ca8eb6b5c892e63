import type { CallToolResult, Client, Tool } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { connectedClient } from './client-fixture.ts'

/*
 * From a product description to a stored assessment by a client that knows what an assistant knows: what the founder
 * says, and what the server tells of itself. Names of tools, fields and values come out of what was read, never out of
 * this file's knowledge of Stackmark: `find` throws where nothing was said to that effect.
 */

let place: TestWorld
let client: Client
beforeAll(async () => {
  place = await testWorld()
  client = await connectedClient(place.world)
})
afterAll(async () => {
  await client.close()
  await place.close()
})

interface Schema {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** What a founder would say, and how to find the field it answers by its description. */
const founder = {
  name: 'Invoice radar',
  says: 'A dashboard on subscription that finds late payers for small firms. Business records are the heart of it.',
  answers: [
    { about: /kind of product/i, of: /saas|dashboard/ },
    { about: /pages are built with/i, of: /react/ },
  ],
  level: { about: /everyday business/i, value: 3 },
}

/** The one tool whose description says so. */
function toolAbout(tools: readonly Tool[], words: RegExp): Tool & { readonly inputSchema: Schema } {
  const [found, ...more] = tools.filter(({ description }) => words.test(description ?? ''))
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} or no tools say ${words}`)
  return found as Tool & { readonly inputSchema: Schema }
}

function fieldAbout({ properties = {} }: Schema, words: RegExp): readonly [string, Schema] {
  const found = Object.entries(properties).find(([, { description }]) => words.test(description ?? ''))
  if (found === undefined) throw new Error(`no field says ${words}`)
  return found
}

const textOf = ({ content }: CallToolResult) =>
  content.map((block) => (block.type === 'text' ? block.text : '')).join('\n')

async function use({ name }: Tool, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const result = await client.callTool({ name, arguments: input })
  if (result.isError === true) throw new Error(textOf(result))
  return { ...(result.structuredContent as Record<string, unknown> | undefined) }
}

test('what the server says of itself is enough to get from a description to a stored assessment', async () => {
  const { tools } = await client.listTools()
  const inOrder = [...(client.getInstructions() ?? '').matchAll(/\b[a-z]+[A-Z]\w+/g)].map(([word]) => word)
  const usual = [...new Set(inOrder)].filter((word) => tools.some(({ name }) => name === word))
  expect(usual).toHaveLength(4)
  const [create, save, ask, assess] = usual.map((name) => tools.find((tool) => tool.name === name)) as [
    Tool,
    Tool,
    Tool,
    Tool,
  ]
  expect(create).toBe(toolAbout(tools, /^Creates a project/))

  const project = await use(create, { [(create.inputSchema as Schema).required?.[0] ?? '']: founder.name })

  // The brief, field by field as its schema describes them.
  const saveInput = save.inputSchema as Schema
  const [briefField, briefSchema] = fieldAbout(saveInput, /product brief/i)
  const [projectField] = fieldAbout(saveInput, /id .*creation gave/i)
  const [revisionField] = fieldAbout(saveInput, /0 for the first/)
  const [nameField] = fieldAbout(briefSchema, /product is called/)
  const brief: Record<string, unknown> = { [nameField]: founder.name }
  for (const { about, of } of founder.answers) {
    const [field, { enum: values = [] }] = fieldAbout(briefSchema, about)
    brief[field] = values.find((value) => of.test(value))
    expect(brief[field], `no value for ${field}`).toBeDefined()
  }
  const [needsField, needsSchema] = fieldAbout(briefSchema, /0 none.*3/)
  const [needField] = fieldAbout(needsSchema, founder.level.about)
  brief[needsField] = { [needField]: founder.level.value }

  // A slip, as assistants make them: a word of one's own. The failure must be enough to put it right.
  const [kindField, kind] = fieldAbout(briefSchema, founder.answers[0]?.about ?? /./)
  const slip = { ...brief, [kindField]: 'saas-dashbord' }
  const failure = await client.callTool({
    name: save.name,
    arguments: { [projectField]: project['id'], [revisionField]: 0, [briefField]: slip },
  })
  expect(failure.isError).toBe(true)
  const offered = (kind.enum ?? []).filter((value) => textOf(failure).includes(value))
  brief[kindField] = offered.find((value) => founder.answers[0]?.of.test(value))
  expect(brief[kindField]).toBeDefined()
  let saved = await use(save, { [projectField]: project['id'], [revisionField]: 0, [briefField]: brief })

  // Questions until there is none, or three were answered: each with the first answer it offers.
  const [ofField, ofSchema] = fieldAbout(ask.inputSchema as Schema, /./)
  const byProject = ofSchema.anyOf?.find(({ properties = {} }) => !Object.hasOwn(properties, briefField))
  const [idField] = fieldAbout(byProject ?? {}, /./)
  const of = { [ofField]: { [idField]: project['id'] } }
  let asked = 0
  for (; asked < 3; asked++) {
    const { question } = (await use(ask, of)) as { question: Question | null }
    if (question === null) break
    expect(question.text.length).toBeGreaterThan(10)
    const answered = question.answers[0]?.brief
    if (answered === undefined) throw new Error('a question without answers')
    merge(brief, answered)
    saved = await use(save, { [projectField]: project['id'], [revisionField]: saved['revision'], [briefField]: brief })
  }

  const assessed = await client.callTool({ name: assess.name, arguments: of })
  expect(assessed.isError ?? false, textOf(assessed)).toBe(false)
  const { id, uri } = assessed.structuredContent as { id: string; uri: string }
  expect(textOf(assessed)).toContain(founder.name)
  const list = toolAbout(tools, /^Lists the assessments/)
  const { items } = (await use(list, { [fieldAbout(list.inputSchema, /id .*creation gave/i)[0]]: project['id'] })) as {
    items: readonly { id: string; revision: number }[]
  }
  expect(items).toEqual([expect.objectContaining({ id, revision: saved['revision'] })])
  expect(JSON.stringify(await client.readResource({ uri }))).toContain(founder.name)
})

/** As the description of an answer's part of the brief says it: field by field. */
function merge(into: Record<string, unknown>, part: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(part)) {
    const there = into[field]
    if (isRecord(there) && isRecord(value)) merge(there, value)
    else into[field] = value
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface Question {
  readonly text: string
  readonly answers: readonly { readonly brief: Record<string, unknown> }[]
}
