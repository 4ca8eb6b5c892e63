import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openPages, type Pages, withoutBrowser } from './pages-fixture.ts'

const brief = {
  name: 'Late payers',
  type: 'saas-dashboard',
  needs: { seo: 1, richFrontend: 2, dataProcessing: 2 },
  deadline: { weeks: 12 },
}

interface Made {
  readonly projectId: string
  readonly assessmentId: string
  readonly path: string
}

const ring = (page: Page) => page.getByRole('slider', { name: 'Your priorities' })

describe.skipIf(!hasBrowser)(`an assessment in a browser${withoutBrowser}`, () => {
  let pages: Pages
  let made: Made
  const post = async (path: string, body: unknown) => {
    const response = await fetch(new URL(`/api/v1${path}`, pages.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as { readonly id: string }
  }
  beforeAll(async () => {
    pages = await openPages()
    const { id: projectId } = await post('/projects', { name: 'Late payers' })
    await post(`/projects/${projectId}/revisions`, { revision: 0, brief })
    const { id: assessmentId } = await post('/assessments', { of: { projectId } })
    made = { projectId, assessmentId, path: `/p/${projectId}/assessment/${assessmentId}` }
  }, 300_000)
  afterAll(() => pages?.close())

  test('says the verdict in the title of the page and in its heading, and breaks no rule of the page', async () => {
    const page = await pages.open(made.path)
    expect(await page.title()).toContain('Late payers')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/case for|Leaning to|Too close to call/)
    await page
      .getByRole('img', { name: /^100 marks: .*, / })
      .first()
      .waitFor()
    expect(pages.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
  })

  test('a figure opens how it was made by a key, and Escape leads back to it', async () => {
    const page = await pages.open(made.path)
    const figure = page.getByRole('button', { name: /to \d+ weeks/ }).first()
    await figure.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: /How this was made/ })
    expect(await panel.textContent()).toContain('stackmark assess')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await page.locator(':focus').textContent()).toBe(await figure.textContent())
  })

  test('the point on the map of priorities moves by keys and says what comes first there', async () => {
    const page = await pages.open(made.path)
    const before = await ring(page).getAttribute('aria-valuetext')
    expect(before).toMatch(/^Delivery \d+%, Product \d+%, Ownership \d+%: .* comes first$/)
    await ring(page).focus()
    for (let press = 0; press < 60; press++) await page.keyboard.press('ArrowUp')
    expect(await ring(page).getAttribute('aria-valuetext')).toMatch(/^Delivery 100%, Product 0%, Ownership 0%: /)
    await page.getByRole('button', { name: 'Back to the brief' }).click()
    expect(await ring(page).getAttribute('aria-valuetext')).toBe(before)
  })

  test('a link shows it to a stranger until it is taken back', async () => {
    const page = await pages.open(`${made.path}#next-steps`)
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.getByLabel('The link, which is shown only now').inputValue()
    const stranger = await pages.open(new URL(link).pathname)
    await stranger
      .getByRole('img', { name: /^100 marks: .*, / })
      .first()
      .waitFor()
    expect(await stranger.getByRole('link', { name: 'Change an answer' }).count()).toBe(0)
    await page.getByRole('button', { name: /Take it back/ }).click()
    await page.getByRole('button', { name: /Take it back/ }).waitFor({ state: 'detached' })
    expect((await fetch(link)).status).toBe(404)
    await stranger.reload()
    await stranger.getByRole('heading', { level: 1, name: 'This link does not open anything any more' }).waitFor()
  })

  test('an address of no assessment is answered as not found, also under another project', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const { projectId, assessmentId } = made
    for (const path of [
      `/p/${projectId}/assessment/${nobody}`,
      `/p/${projectId}/assessment/nonsense`,
      `/p/${nobody}/assessment/${assessmentId}`,
    ]) {
      expect((await fetch(new URL(path, pages.url))).status, path).toBe(404)
    }
  })

  test('it says so when the brief has changed since', async () => {
    await post(`/projects/${made.projectId}/revisions`, { revision: 1, brief: { ...brief, deadline: { weeks: 20 } } })
    const page = await pages.open(made.path)
    expect(await page.getByText('The brief has changed').textContent()).toContain('since this was assessed: Deadline.')
  })
})
