import { createHmac } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEnquiries } from '../handover/enquiries.ts'
import { type Handover, readHandovers } from '../handover/settings.ts'
import { perform } from '../perform.ts'
import { assessBrief } from './assess-brief.ts'
import { createShare } from './create-share.ts'
import { handOver } from './hand-over.ts'
import { listShares } from './list-shares.ts'
import { openShare } from './open-share.ts'
import { revokeShare } from './revoke-share.ts'
import { sendEnquiry } from './send-enquiry.ts'
import { few, type TestWorld, testWorld } from './world-fixture.ts'

const secret = 'a secret of at least thirty-two characters'
let t: TestWorld
let receiver: Server
const received: { headers: IncomingHttpHeaders; body: string }[] = []
let answer = { status: 202, location: '' }
let assessmentId = ''

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response
        .writeHead(answer.status, answer.location === '' ? {} : { location: answer.location })
        .end('private words')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as { port: number }
  const handovers = [
    { kind: 'webhook', name: 'builders', url: `http://127.0.0.1:${port}/in?token=private`, secret },
    { kind: 'webhook', name: 'closed', url: 'http://127.0.0.1:1/', secret },
    { kind: 'email', name: 'sales', to: 'sales@example.com' },
  ] as const
  t = await testWorld({ handovers, fetch })
  assessmentId = (await t.call(assessBrief, { of: { brief: { name: 'Post', type: 'api-only' } }, ...few })).id
})
afterAll(async () => {
  await t.close()
  await new Promise((resolve) => receiver.close(resolve))
})

describe('a hand-over', () => {
  test('is sent with brief and assessment, and a signature that the receiver can check', async () => {
    answer = { status: 202, location: '' }
    expect(await t.call(handOver, { assessmentId, to: 'builders', note: 'Please call.' })).toMatchObject({
      status: 202,
    })
    const { headers, body } = received.at(-1) ?? { headers: {}, body: '' }
    const [, seconds, sent] = /^t=(\d+),v1=([\da-f]{64})$/.exec(String(headers['stackmark-signature'])) ?? []
    expect(sent).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'))
    expect(Number(seconds)).toBe(t.world.now().getTime() / 1000)
    expect(JSON.parse(body)).toMatchObject({
      event: 'handover',
      note: 'Please call.',
      brief: { name: 'Post' },
      assessment: { recommendation: expect.anything() },
    })
  })

  test.each([
    [{ status: 500, location: '' }, /status 500/],
    [{ status: 302, location: 'http://127.0.0.1:1/elsewhere' }, /status 302/],
  ])('that is answered with %j fails, goes nowhere else, and tells nothing of the receiver', async (given, words) => {
    answer = given
    const failed = await t.failure(handOver, { assessmentId, to: 'builders' })
    expect(failed).toMatchObject({ code: 'HANDOVER_REFUSED', message: expect.stringMatching(words) })
    expect(JSON.stringify(failed)).not.toMatch(/private|127\.0\.0\.1/)
  })

  test('to nobody, or to a name that is not configured, says so', async () => {
    expect(await t.failure(handOver, { assessmentId, to: 'closed' })).toMatchObject({ code: 'HANDOVER_REFUSED' })
    const unknown = await t.failure(handOver, { assessmentId, to: 'builder' })
    expect(unknown).toMatchObject({
      code: 'HANDOVER_UNKNOWN',
      message: expect.stringContaining('builders, closed, sales'),
    })
  })

  test('by e-mail is a text to copy', async () => {
    const mail = await t.call(handOver, { assessmentId, to: 'sales', note: 'Hello.' })
    if (mail.kind !== 'email') throw new Error('sales is an e-mail address')
    expect(mail).toMatchObject({ to: 'sales@example.com', subject: 'Backend of Post' })
    expect(mail.text).toMatch(/^Hello\.\n\nPost\n/)
    expect(mail.text).not.toContain('\u001B')
  })
})

describe('an enquiry', () => {
  const enquiry = {
    brief: { type: 'marketplace' },
    email: 'fay@example.com',
    name: 'Fay',
    note: 'When could you start?',
  }
  const webhook = () => t.world.handovers[0] ?? missing()
  const mail = () => t.world.handovers[2] ?? missing()
  const missing = (): never => {
    throw new Error('there are three hand-overs')
  }
  const sent = (to: Handover, input: object, admit = () => {}) =>
    perform(sendEnquiry, { ...t.world, caller: { kind: 'nobody' }, enquiries: { to, admit } }, input)

  test('of anybody is sent with the brief, signed, and tells nothing of the receiver', async () => {
    answer = { status: 204, location: '' }
    expect(await sent(webhook(), enquiry)).toEqual({ ok: true, value: { kind: 'sent' } })
    const { headers, body } = received.at(-1) ?? { headers: {}, body: '' }
    expect(headers['stackmark-signature']).toMatch(/^t=\d+,v1=[\da-f]{64}$/)
    expect(JSON.parse(body)).toMatchObject({ event: 'enquiry', ...enquiry })
  })

  test('to an e-mail address is a text that holds everything', async () => {
    const made = await sent(mail(), enquiry)
    if (!made.ok || made.value.kind !== 'email') throw new Error('a text was expected')
    expect(made.value.text).toMatch(/^When could you start\?\n\nFay, fay@example\.com\n\n\{/)
    expect(JSON.parse(made.value.text.slice(made.value.text.indexOf('{')))).toEqual(enquiry.brief)
  })

  test('with a mistake, one too many, or where none is taken is refused and sends nothing', async () => {
    const before = received.length
    const tooMany = openEnquiries(webhook(), () => 0)
    for (let count = 0; count < 30; count += 1) tooMany?.admit()
    const failures = [
      await sent(webhook(), { ...enquiry, brief: { type: 'market' } }),
      await sent(webhook(), { ...enquiry, email: 'nobody' }),
      await sent(webhook(), enquiry, tooMany?.admit),
      await perform(sendEnquiry, t.world, enquiry),
    ]
    expect(failures.map((each) => (each.ok ? 'OK' : each.failure.code))).toEqual([
      'BRIEF_INVALID',
      'INPUT_INVALID',
      'RATE_LIMITED',
      'HANDOVER_UNKNOWN',
    ])
    expect(received.length).toBe(before)
  })
})

describe('the file of hand-overs', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stackmark-handover-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const read = async (text: string) => {
    const file = join(folder, 'handovers.json')
    await writeFile(file, text)
    return readHandovers(file)
  }

  test('is read, and none is needed', async () => {
    expect(await readHandovers(undefined)).toEqual({ handovers: [], enquiriesTo: null, calculatorOrigins: [] })
    const handovers = [{ kind: 'email', name: 'sales', to: 'sales@example.com' }]
    expect(await read(JSON.stringify({ handovers }))).toMatchObject({ handovers, enquiriesTo: null })
    const calculator = { to: 'sales', origins: ['https://agency.example'] }
    expect(await read(JSON.stringify({ handovers, calculator }))).toMatchObject({
      enquiriesTo: handovers[0],
      calculatorOrigins: ['https://agency.example'],
    })
  })

  test.each([
    ['not JSON', '{', /cannot be read as JSON/],
    [
      'a short secret',
      `{"handovers":[{"kind":"webhook","name":"a","url":"https://x.example","secret":"short"}]}`,
      /handovers\.0\.secret/,
    ],
    [
      'another protocol',
      `{"handovers":[{"kind":"webhook","name":"a","url":"file:///etc/passwd","secret":"${secret}"}]}`,
      /handovers\.0\.url/,
    ],
    [
      'two of one name',
      `{"handovers":[{"kind":"email","name":"a","to":"a@b.example"},{"kind":"email","name":"a","to":"c@d.example"}]}`,
      /names must differ/,
    ],
    [
      'a calculator that writes to nobody',
      `{"handovers":[],"calculator":{"to":"sales"}}`,
      /calculator\.to: must be the name/,
    ],
    [
      'a page where an origin belongs',
      `{"handovers":[],"calculator":{"origins":["https://agency.example/pricing"]}}`,
      /calculator\.origins\.0: must be the origin/,
    ],
  ])('with %s is refused with its place and without its secrets', async (_name, text, words) => {
    const reading = read(text)
    await expect(reading).rejects.toMatchObject({
      code: 'HANDOVER_SETTINGS_INVALID',
      message: expect.stringMatching(words),
    })
    await expect(reading).rejects.not.toMatchObject({ message: expect.stringContaining(secret) })
  })
})

describe('a share', () => {
  test('opens by its secret alone, from any workspace, until it expires', async () => {
    t.setNow('2026-11-20T08:00:00Z')
    const { share, secret: opening } = await t.call(createShare, { assessmentId, days: 2 })
    expect(opening).toHaveLength(43)
    expect(share.expiresAt).toBe('2026-11-22T08:00:00.000Z')
    expect(await t.call(openShare, { secret: opening }, { as: 'other' })).toMatchObject({ id: assessmentId })
    t.setNow('2026-11-22T07:59:59Z')
    expect(await t.call(openShare, { secret: opening })).toMatchObject({ id: assessmentId })
    t.setNow('2026-11-22T08:00:00Z')
    expect(await t.failure(openShare, { secret: opening })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is closed by whom it belongs to; its secret is never shown again', async () => {
    const { share, secret: opening } = await t.call(createShare, { assessmentId, days: null })
    expect(share.expiresAt).toBeNull()
    expect(await t.failure(revokeShare, { shareId: share.id }, { as: 'other' })).toMatchObject({ code: 'NOT_FOUND' })
    await t.call(revokeShare, { shareId: share.id })
    const revoked = await t.failure(openShare, { secret: opening })
    expect(revoked).toEqual(await t.failure(openShare, { secret: 'guessed' }))
    const { items } = await t.call(listShares, { assessmentId })
    expect(items.find(({ id }) => id === share.id)?.revokedAt).not.toBeNull()
    expect(JSON.stringify(items)).not.toContain(opening)
    expect((await t.call(listShares, {}, { as: 'other' })).items).toEqual([])
  })

  test('of an assessment of another workspace is not made', async () => {
    expect(await t.failure(createShare, { assessmentId }, { as: 'other' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
