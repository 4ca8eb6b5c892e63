import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openPages, type Pages, withoutBrowser } from './pages-fixture.ts'

/** The page of an agency, at an origin of its own, and where it takes enquiries. */
let agency: Server
let origin = ''
const received: { signature: unknown; body: unknown }[] = []
let status = 204

describe.skipIf(!hasBrowser)(`the calculator on a page of others${withoutBrowser}`, () => {
  let pages: Pages
  const folder = mkdtempSync(join(tmpdir(), 'stackmark-calculator-'))
  beforeAll(async () => {
    agency = createServer((request, response) => {
      if (request.method === 'POST') {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          received.push({ signature: request.headers['stackmark-signature'], body: JSON.parse(body) })
          response.writeHead(status).end()
        })
        return
      }
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Agency</title>
        <style>stackmark-calculator { --stackmark-ground: #fff8ee; --stackmark-ink: no colour }</style>
        <script src="${pages.url}/embed/calculator.js" async></script>
        <stackmark-calculator type="marketplace" theme="light" options="node,python"></stackmark-calculator>
        <script>addEventListener('stackmark-result', ({ detail }) => { window.told = detail })</script>`)
    })
    await new Promise<void>((resolve) => agency.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(agency.address() as AddressInfo).port}`
    const file = join(folder, 'handovers.json')
    const sales = { name: 'sales', kind: 'webhook', url: origin, secret: 'a secret of at least thirty-two characters' }
    writeFileSync(file, JSON.stringify({ handovers: [sales], calculator: { to: 'sales', origins: [origin] } }))
    pages = await openPages({ STACKMARK_HANDOVERS: file })
  }, 300_000)
  afterAll(async () => {
    await pages?.close()
    agency.close()
    rmSync(folder, { recursive: true })
  })

  test('counts for the scope, tells its page, and sends an enquiry to the operator, who may refuse it at first', async () => {
    const page = await pages.open(origin)
    const frame = page.frameLocator('stackmark-calculator iframe')
    await frame.getByRole('img', { name: /^Weeks to launch: Node.js \d+ to \d+/ }).waitFor()
    expect(await frame.getByLabel('What are you building?').inputValue()).toBe('marketplace')
    expect(await frame.getByText('Hybrid').count()).toBe(0)
    await frame.getByLabel('What are you building?').selectOption('API service')
    const told = () => page.evaluate<{ brief: unknown; options: { id: string; weeks: number[] }[] }>('window.told')
    await expect.poll(async () => (await told()).brief).toEqual({ type: 'api-only' })
    const { options } = await told()
    expect(options.map(({ id }) => id)).toContain('python')
    for (const { weeks } of options) expect(weeks).toEqual(weeks.toSorted((a, b) => a - b))

    // It has the ground of its page, takes nothing that is no colour, and is as high as what it holds.
    const inside = page.frames().find((each) => each.url().startsWith(pages.url))
    const colours = '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]'
    await expect.poll(() => inside?.evaluate<unknown>(colours)).toEqual(['rgb(255, 248, 238)', 'rgb(18, 25, 29)'])
    const beyond = 'document.documentElement.scrollHeight - innerHeight'
    await expect.poll(() => inside?.evaluate<number>(beyond)).toBeLessThanOrEqual(0)

    await frame.getByLabel('E-mail address').fill('fay@example.com')
    await frame.getByLabel('Anything else').fill('When could you start?')
    status = 500
    await frame.getByRole('button', { name: 'Send' }).click()
    await frame.getByRole('alert').getByText('status 500').waitFor()
    expect(await frame.getByLabel('Anything else').inputValue()).toBe('When could you start?')
    status = 204
    await frame.getByRole('button', { name: 'Send' }).click()
    await frame.getByText('Sent. The answer comes to your address.').waitFor()
    expect(received.at(-1)).toMatchObject({
      signature: expect.stringMatching(/^t=\d+,v1=[\da-f]{64}$/),
      body: { event: 'enquiry', email: 'fay@example.com', note: 'When could you start?', brief: { type: 'api-only' } },
    })
  }, 60_000)

  test('is shown by no page that the operator has not named, and no other page of ours is shown by any', async () => {
    const policyOf = async (path: string) => (await fetch(`${pages.url}${path}`)).headers.get('content-security-policy')
    expect(await policyOf('/embed/calculator')).toContain(`frame-ancestors 'self' ${origin}`)
    expect(await policyOf('/')).toContain("frame-ancestors 'none'")
    expect(await policyOf('/sign-in')).not.toContain("'unsafe-inline'")
  })
})
