import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openPages, type Pages, withoutBrowser } from './pages-fixture.ts'

const building = 'What are you building?'
const savedText = /saved \d\d:\d\d/

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const strip = (page: Page) => page.getByRole('complementary', { name: 'The answer so far' })
const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).check()
const goOn = (page: Page) => page.getByRole('button', { name: 'Next question' }).click()
/** The model has answered the newest brief as thoroughly as it does. */
const settled = (page: Page) => page.locator('#strip[data-current="true"][data-samples="100000"]').waitFor()
const saved = (page: Page) => page.getByRole('status').filter({ hasText: savedText }).waitFor({ state: 'attached' })
const questionOf = (page: Page) => new URL(page.url()).searchParams.get('q')

describe.skipIf(!hasBrowser)(`the brief in a browser${withoutBrowser}`, () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await openPages()
  }, 300_000)
  afterAll(() => pages?.close())

  test('a founder opens the first question, answers, and is asked what is worth most next', async () => {
    const page = await pages.open('/')
    expect(await heading(page).textContent()).toBe(building)
    await settled(page)
    const before = await strip(page).getByRole('table').innerText()
    await choose(page, 'Product built on machine learning')
    await settled(page)
    expect(await strip(page).getByRole('table').innerText()).not.toBe(before)
    await saved(page)
    expect(new URL(page.url()).pathname).toMatch(/^\/p\/[\da-f-]{36}$/)
    await goOn(page)
    await expect.poll(() => heading(page).textContent()).not.toBe(building)
    expect(questionOf(page)).toMatch(/^(needs|team|load|priorities|frontend|scripting|stage)/)
    // The address keeps the exact place, and back leads where one was.
    const asked = await heading(page).textContent()
    await page.reload()
    expect(await heading(page).textContent()).toBe(asked)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: building }).waitFor()
    expect(await page.getByRole('radio', { name: 'Product built on machine learning' }).isChecked()).toBe(true)
  })

  test('what is not known stays open, and what was said can be undone', async () => {
    const page = await pages.open('/?q=stage')
    await settled(page)
    await choose(page, 'I don’t know yet')
    const soFar = page.getByRole('region', { name: 'Your brief so far' })
    await page.goto(new URL('/?q=type', pages.url).href)
    await choose(page, 'Marketplace')
    await soFar.getByText('marketplace', { exact: false }).waitFor()
    await soFar.getByRole('button', { name: /Undo/ }).click()
    await expect.poll(() => page.getByRole('radio', { name: 'Marketplace' }).isChecked()).toBe(false)
  })

  test('keys alone lead through a question', async () => {
    const page = await pages.open('/')
    await settled(page)
    await page.keyboard.press('2')
    expect(await page.getByRole('radio', { name: 'Marketplace' }).isChecked()).toBe(true)
    await settled(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page).textContent()).not.toBe(building)
    // Those who do not see the page are told what is asked now.
    expect(await page.locator(':focus').textContent()).toBe(await heading(page).textContent())
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('type')).toBe('radio')
    await page.keyboard.press('ArrowDown')
    await saved(page)
  })

  test('two tabs that edit one project keep the answers of both', async () => {
    const page = await pages.open('/?q=type')
    await settled(page)
    await choose(page, 'API service')
    await saved(page)
    const path = new URL(page.url()).pathname
    const other = await pages.openBeside(page, `${path}?q=stage`)
    await settled(other)
    const [second] = await other.getByRole('radio').all()
    await second?.check()
    await page.goto(new URL(`${path}?q=frontend`, pages.url).href)
    await settled(page)
    const [third] = await page.getByRole('radio').all()
    await third?.check()
    await saved(page)
    await saved(other)
    const fresh = await pages.openBeside(page, `${path}?q=all`)
    await settled(fresh)
    await expect.poll(async () => (await fresh.getByLabel(building).inputValue()) === 'api-only').toBe(true)
    for (const name of ['Is there anything yet?', 'What will people see it in?']) {
      expect(await fresh.getByLabel(name).inputValue()).not.toBe('')
    }
  })

  test('two people who save at the same time lose no answer', async () => {
    const first = await pages.open('/?q=type')
    await settled(first)
    await choose(first, 'Internal tool')
    await saved(first)
    const path = new URL(first.url()).pathname
    const second = await pages.open(`${path}?q=stage`)
    const third = await pages.open(`${path}?q=frontend`)
    await Promise.all([settled(second), settled(third)])
    const pick = async (page: Page) => (await page.getByRole('radio').all())[0]?.check()
    await Promise.all([pick(second), pick(third)])
    await Promise.all([saved(second), saved(third)])
    const fresh = await pages.open(`${path}?q=all`)
    for (const name of [building, 'Is there anything yet?', 'What will people see it in?']) {
      expect(await fresh.getByLabel(name).inputValue()).not.toBe('')
    }
  })

  test('nothing is lost while the server is gone, and it is sent when it is back', async () => {
    const page = await pages.open('/?q=type')
    await settled(page)
    await choose(page, 'Data analytics tool')
    await saved(page)
    const path = new URL(page.url()).pathname
    await pages.kill()
    await page.getByRole('radio', { name: 'Marketplace' }).check()
    await page
      .getByRole('status')
      .filter({ hasText: 'saved on this device, not sent yet' })
      .waitFor({ state: 'attached' })
    // Everything still computes.
    await settled(page)
    await pages.restart()
    await saved(page)
    const { items } = (await (
      await fetch(`${pages.url}/api/v1${path.replace('/p/', '/projects/')}/revisions`)
    ).json()) as {
      items: { brief: unknown }[]
    }
    expect(items[0]?.brief).toMatchObject({ type: 'marketplace' })
  })

  test('a brief typed while the server is gone outlives the tab', async () => {
    const page = await pages.open('/?q=type')
    await settled(page)
    await choose(page, 'Automation tool')
    await saved(page)
    const address = page.url()
    await pages.kill()
    await choose(page, 'Tool for developers')
    await page.getByRole('status').filter({ hasText: 'not sent yet' }).waitFor({ state: 'attached' })
    const context = page.context()
    await page.close()
    await pages.restart()
    const again = await context.newPage()
    await again.goto(address)
    await expect.poll(() => again.getByRole('radio', { name: 'Tool for developers' }).isChecked()).toBe(true)
    await saved(again)
  })

  test.each([390, 820, 1440])('nothing is wider than a screen of %i', async (width) => {
    const page = await pages.open('/', { viewport: { width, height: 844 } })
    for (const place of ['/', '/?q=all', '/?q=end', '/?q=load']) {
      await page.goto(new URL(place, pages.url).href)
      await settled(page)
      const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      expect(beyond, place).toBeLessThanOrEqual(0)
    }
  })
})
