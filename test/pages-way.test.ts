import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openPages, type Pages, withoutBrowser } from './pages-fixture.ts'

const settled = (page: Page) => page.locator('#strip[data-current="true"][data-samples="100000"]').waitFor()
const go = async (page: Page, place: string) => {
  const address = new URL(page.url())
  address.searchParams.set('q', place)
  await page.goto(address.href)
}
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /saved \d\d:\d\d/ })
    .waitFor({ state: 'attached' })

describe.skipIf(!hasBrowser)(`from the first question to a document to send on${withoutBrowser}`, () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await openPages()
  }, 300_000)
  afterAll(() => pages?.close())

  test('a founder answers, sees the assessment, keeps a record, and sends a link that a stranger reads until it is taken back', async () => {
    const page = await pages.open('/', { acceptDownloads: true })
    await settled(page)
    await page.getByRole('radio', { name: 'SaaS dashboard' }).check()
    await saved(page)
    await go(page, 'scope')
    await page.getByRole('button', { name: /^Take what is usual/ }).click()
    await page.getByText(/^\d+ chosen\.$/).waitFor()
    await page.getByRole('searchbox').fill('import')
    await page
      .getByRole('checkbox', { name: /import/i })
      .first()
      .check()
    await saved(page)
    await go(page, 'deadline')
    await page.getByLabel('Weeks from the start').fill('12')
    await go(page, 'budget')
    await page.getByRole('textbox', { name: 'For the first release' }).fill('60k')
    await saved(page)
    await go(page, 'name')
    await page.getByLabel('Name', { exact: true }).fill('Late payers')
    await saved(page)
    await settled(page)
    await page.getByRole('complementary').getByRole('button', { name: 'See the whole assessment' }).click()
    await page.waitForURL(/\/assessment\//, { timeout: 60_000 })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/case for|Leaning to|Too close to call/)
    await page.getByRole('img', { name: /^Weeks to the first release.*your deadline, week 12/ }).waitFor()
    await page.getByRole('heading', { name: 'Within 60,000 USD' }).waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Decision record/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^assessment-.*\.md$/)

    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.getByLabel(/^The link/).inputValue()
    expect(link).toMatch(/\/s\/[\w-]{43}$/)
    const stranger = await pages.open(new URL(link).pathname)
    const verdict = await page.getByRole('heading', { level: 1 }).textContent()
    expect(await stranger.getByRole('heading', { level: 1 }).textContent()).toBe(verdict)
    expect(await stranger.getByRole('link', { name: 'Change an answer' }).count()).toBe(0)
    expect(await stranger.getByRole('button', { name: 'Make a link' }).count()).toBe(0)

    await page
      .getByRole('button', { name: /^Take it back/ })
      .first()
      .click()
    await expect.poll(async () => (await fetch(link)).status).toBe(404)
    await stranger.reload()
    await stranger.getByRole('heading', { level: 1, name: 'This link does not open anything any more' }).waitFor()
  }, 180_000)

  test('garbage is refused with all that is wrong with it, stays in its field, and what is right is loaded and undone', async () => {
    const page = await pages.open('/?q=load')
    const field = page.getByLabel('YAML or JSON')
    const load = page.getByRole('button', { name: 'Load it' })
    const problems = page.getByRole('main').getByRole('alert')
    await field.fill('{{{')
    await load.click()
    await problems.waitFor()
    expect(await field.inputValue()).toBe('{{{')
    await field.fill('type: market\nneeds: {realtime: 9}\ndeadline: {weeks: never}')
    await load.click()
    await problems.getByText('3 things are wrong with it').waitFor()
    expect(await problems.textContent()).toMatch(/marketplace[\s\S]*realtime[\s\S]*weeks/)
    await field.fill('a: &a [*a]')
    await load.click()
    await problems.waitFor()
    await field.fill('type: marketplace\nneeds: {realtime: 3}')
    await load.click()
    await page.getByRole('heading', { level: 1, name: 'All questions' }).waitFor()
    expect(await page.getByLabel('What are you building?').inputValue()).toBe('marketplace')
    await page.getByRole('button', { name: /Undo/ }).click()
    await expect.poll(() => page.getByLabel('What are you building?').inputValue()).toBe('')
  })

  test('an engineer ranks what matters by keys, overrides the load, and sees the same figures deeper', async () => {
    const page = await pages.open('/?q=priorities')
    await settled(page)
    await page.getByRole('button', { name: 'Engineer' }).click()
    await page.getByText('Say it more exactly').click()
    await page.getByRole('button', { name: /^Rank it ?: Build cost/ }).click()
    await page.getByRole('button', { name: /^Rank it ?: Hiring/ }).click()
    await page.getByRole('button', { name: 'Move Hiring up' }).focus()
    await page.keyboard.press('ArrowUp')
    await page.getByText('Hiring: place 1 of 1, level with Build cost').waitFor({ state: 'attached' })
    await saved(page)
    await go(page, 'load.users')
    await page.getByText('Say it more exactly').click()
    await page.getByLabel('Requests a second at the peak').fill('forty')
    await page.getByText('“forty” is no number').waitFor()
    await page.getByLabel('Requests a second at the peak').fill('40')
    await saved(page)
    const id = new URL(page.url()).pathname.split('/')[2]
    const { items } = (await (await fetch(`${pages.url}/api/v1/projects/${id}/revisions`)).json()) as {
      items: { brief: unknown }[]
    }
    expect(items[0]?.brief).toEqual({ priorities: [['build-cost', 'hiring']], load: { requestsPerSecond: 40 } })
  })
})
