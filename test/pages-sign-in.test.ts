import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openPages, type Pages, withoutBrowser } from './pages-fixture.ts'

describe.skipIf(!hasBrowser)(`signing in on the pages${withoutBrowser}`, () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await openPages({ STACKMARK_AUTH: 'on', STACKMARK_SIGN_UP: 'open' })
  }, 300_000)
  afterAll(() => pages?.close())

  test('comes before everything, leads back to what was asked for, and ends', async () => {
    const page = await pages.open('/?q=stage')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.getByLabel('E-mail address').fill('ann@example.com')
    await page.getByLabel('Password').fill('a long password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').getByText('The address or the password is wrong.').waitFor()
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('ann@example.com')

    await page.getByRole('button', { name: 'Make an account' }).click()
    await page.getByLabel('Your name').fill('Ann')
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.getByRole('heading', { level: 1, name: 'Is there anything yet?' }).waitFor()
    await page.getByText('Ann', { exact: true }).waitFor({ state: 'attached' })

    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await page.goto(new URL('/', pages.url).href)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })
})
