import { type CallToolResult, type Client, ProtocolError } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../operations/index.ts'
import { sampleIn, sampleInputs } from '../operations/sample-fixture.ts'
import { type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { failureKey } from './call-tool.ts'
import { connectedClient } from './client-fixture.ts'
import { offered } from './tools.ts'

let place: TestWorld
let client: Client
beforeAll(async () => {
  place = await testWorld({ handovers: [{ kind: 'email', name: 'builders', to: 'builders@example.com' }] })
  client = await connectedClient(place.world)
  // The client checks structured content against the schemas that it has seen.
  await client.listTools()
})
afterAll(async () => {
  await client.close()
  await place.close()
})

const use = (name: string, input: Record<string, unknown>) => client.callTool({ name, arguments: input })
const textOf = ({ content }: CallToolResult) =>
  content.map((each) => (each.type === 'text' ? each.text : '')).join('\n')
const brief = { name: 'Invoice radar', type: 'saas-dashboard', needs: { businessCrud: 3 } }

/** Something to ask for. */
const stored = () => sampleIn(place)

test('every operation but those about people is a tool of its own name, whose inputs are all described', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(offered.map(({ name }) => name))
  const kept = operations.map(({ name }) => name).filter((name) => offered.every((each) => each.name !== name))
  expect(kept).toContain('createToken')
  expect(kept).toContain('inviteMember')
  expect(kept).toHaveLength(operations.length - tools.length)
  for (const { name, inputSchema } of tools) {
    for (const [field, schema] of Object.entries(inputSchema.properties ?? {})) {
      expect(schema, `${name}.${field}`).toMatchObject({ description: expect.stringMatching(/.{5}/) })
    }
  }
})

test('a brief is written out where it is stored, and all tools together stay readable', async () => {
  const { tools } = await client.listTools()
  const briefOf = (name: string) => JSON.stringify(tools.find((tool) => tool.name === name)?.inputSchema)
  expect(briefOf('saveBrief')).toContain('saas-dashboard')
  expect(briefOf('assessBrief')).toContain('saas-dashboard')
  expect(briefOf('nextQuestion')).toContain('assessBrief')
  expect(JSON.stringify(tools.map(({ inputSchema }) => inputSchema))).not.toContain('$ref')
  const read = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }))
  expect(JSON.stringify(read).length).toBeLessThan(50_000)
})

test('annotations say what a tool does to the world', async () => {
  const { tools } = await client.listTools()
  const of = (name: string) => tools.find((tool) => tool.name === name)?.annotations
  expect(of('getProject')).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
  expect(of('deleteProject')).toMatchObject({ readOnlyHint: false, destructiveHint: true, idempotentHint: true })
  expect(of('createProject')).toMatchObject({ readOnlyHint: false, destructiveHint: false, idempotentHint: false })
  expect(of('handOver')).toMatchObject({ idempotentHint: false, openWorldHint: true })
})

describe('every tool, called as its schema says and otherwise', () => {
  test.each(offered.map(({ name }) => name))('%s', async (name) => {
    const input = sampleInputs[name]?.(await stored())
    expect(input, `no input for ${name}`).toBeDefined()
    const good = await use(name, input ?? {})
    expect(good.isError ?? false, textOf(good)).toBe(false)
    expect(textOf(good).length).toBeGreaterThan(10)
    expect(JSON.stringify(good).length).toBeLessThan(60_000)
    const bad = await use(name, { ...input, surprise: 1 })
    expect(bad).toMatchObject({ isError: true, _meta: { [failureKey]: { code: 'INPUT_INVALID' } } })
    expect(textOf(bad)).toMatch(/^INPUT_INVALID: /)
    expect(textOf(bad)).toContain('surprise')
  })
})

test('a brief with mistakes is answered with each of them and what is allowed', async () => {
  const result = await use('assessBrief', { of: { brief: { type: 'saas', needs: { seo: 9 } } } })
  expect(result.isError).toBe(true)
  expect(textOf(result)).toMatch(/^BRIEF_INVALID: /)
  expect(textOf(result)).toMatch(/- type.*saas-dashboard/)
  expect(textOf(result)).toMatch(/- needs\.seo.*0 to 3/)
})

test('a conflict shows what is stored, so that nothing is lost', async () => {
  const { projectId } = await stored()
  const result = await use('saveBrief', { projectId, revision: 1, brief })
  expect(textOf(result)).toMatch(/^REVISION_CONFLICT: .*\n(.*\n)?stored: \{.*"frontend":"react"/)
})

test('an assessment is told in words and kept whole behind its address', async () => {
  const { assessmentId } = await stored()
  const result = await use('getAssessment', { assessmentId })
  expect(textOf(result)).toContain('Invoice radar')
  expect(result.structuredContent).toMatchObject({
    product: 'Invoice radar',
    uri: `stackmark://assessments/${assessmentId}`,
  })
  expect(result.content).toContainEqual(expect.objectContaining({ type: 'resource_link' }))
  const { contents } = await client.readResource({ uri: `stackmark://assessments/${assessmentId}` })
  const [whole] = contents
  expect(whole !== undefined && 'text' in whole && JSON.parse(whole.text)).toMatchObject({
    id: assessmentId,
    assessment: { recommendation: {} },
  })
})

test('the report to print comes as bytes, other forms as text', async () => {
  const { assessmentId } = await stored()
  const { content } = await use('exportAssessment', { assessmentId, form: 'pdf' })
  expect(content).toMatchObject([{ type: 'resource', resource: { mimeType: 'application/pdf' } }])
  const [file] = content
  const blob = file?.type === 'resource' && 'blob' in file.resource ? file.resource.blob : ''
  expect(Buffer.from(blob, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(textOf(await use('exportAssessment', { assessmentId, form: 'adr' }))).toMatch(/^# /m)
})

test('resources list assessments by project, then every fact once', async () => {
  const { assessmentId } = await stored()
  const { resources } = await client.listResources()
  expect(resources).toContainEqual(
    expect.objectContaining({ uri: `stackmark://assessments/${assessmentId}`, title: 'Invoice radar, revision 2' }),
  )
  const facts = resources.filter(({ uri }) => uri.startsWith('stackmark://facts/'))
  expect(new Set(facts.map(({ uri }) => uri)).size).toBe(place.world.guide.facts.length)
  expect(facts).toHaveLength(place.world.guide.facts.length)
  const { contents } = await client.readResource({ uri: facts[0]?.uri ?? '' })
  expect(contents).toHaveLength(1)
})

test.each(['stackmark://facts/none', 'stackmark://assessments/none', 'stackmark://facts/%E0%A4', 'file:///etc/passwd'])(
  'the resource %s is not found',
  async (uri) => {
    await expect(client.readResource({ uri })).rejects.toMatchObject({ data: { uri } })
  },
)

test('a cursor that comes from no list is refused', async () => {
  for (const cursor of ['x', 'f-1', 'p!']) {
    await expect(client.listResources({ cursor })).rejects.toBeInstanceOf(ProtocolError)
  }
})

test('ids are completed', async () => {
  const { assessmentId } = await stored()
  const completed = async (uri: string, value: string) => {
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri },
      argument: { name: 'id', value },
    })
    return completion.values
  }
  expect(await completed('stackmark://facts/{id}', 'rate.mid.e')).toContain('rate.mid.eastern-europe')
  expect(await completed('stackmark://facts/{id}', 'whatever')).toEqual([])
  expect(await completed('stackmark://assessments/{id}', assessmentId.slice(0, 30))).toContain(assessmentId)
  expect(await completed('stackmark://other/{id}', '')).toEqual([])
})

test('the prompt carries the product and names tools that there are', async () => {
  const { prompts } = await client.listPrompts()
  expect(prompts.map(({ name }) => name)).toEqual(['brief'])
  const { messages } = await client.getPrompt({ name: 'brief', arguments: { product: 'Finds late payers' } })
  const said = JSON.stringify(messages)
  expect(said).toContain('Finds late payers')
  for (const name of ['createProject', 'saveBrief', 'nextQuestion', 'assessBrief', 'searchFacts', 'getFact']) {
    expect(said).toContain(name)
    expect(operations.map((operation): string => operation.name)).toContain(name)
  }
  await expect(client.getPrompt({ name: 'other' })).rejects.toBeInstanceOf(ProtocolError)
})

test('a tool that is cancelled at once begins nothing', async () => {
  const cancel = new AbortController()
  const call = client.callTool({ name: 'createProject', arguments: { name: 'Never' } }, { signal: cancel.signal })
  cancel.abort('changed my mind')
  await expect(call).rejects.toThrow()
  const { structuredContent } = await use('listProjects', { words: 'Never' })
  expect(structuredContent).toMatchObject({ items: [] })
})

test('a mistake of ours is told as one, and logged', async () => {
  const mistakes: unknown[] = []
  const broken = { ...place.world, newId: () => 'no id' }
  const other = await connectedClient(broken, (error) => mistakes.push(error))
  const result = await other.callTool({ name: 'createProject', arguments: { name: 'A' } })
  expect(textOf(result)).toMatch(/^MISTAKE: /)
  expect(mistakes).toHaveLength(1)
  await expect(other.callTool({ name: 'dropTables', arguments: {} })).rejects.toBeInstanceOf(ProtocolError)
  await other.close()
})
