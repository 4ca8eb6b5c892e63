import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openPages, type Pages, withoutBrowser } from './pages-fixture.ts'

const brief = {
  name: 'Late payers',
  type: 'saas-dashboard',
  deadline: { weeks: 12 },
  budget: { amount: 60_000, currency: 'EUR' },
}
const firstLoadBytes = 180 * 1024

describe.skipIf(!hasBrowser)(`every page${withoutBrowser}`, () => {
  let pages: Pages
  const paths: Record<string, string> = {}
  const post = async (path: string, body: unknown) => {
    const response = await fetch(new URL(`/api/v1${path}`, pages.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as { readonly id: string; readonly secret: string }
  }
  beforeAll(async () => {
    pages = await openPages()
    const { id: projectId } = await post('/projects', { name: 'Late payers' })
    await post(`/projects/${projectId}/revisions`, { revision: 0, brief })
    const { id: one } = await post('/assessments', { of: { projectId } })
    await post(`/projects/${projectId}/revisions`, { revision: 1, brief: { ...brief, type: 'ml-product' } })
    const { id: other } = await post('/assessments', { of: { projectId } })
    const { secret } = await post(`/assessments/${one}/shares`, { days: 1 })
    Object.assign(paths, {
      'the first question': '/',
      'all questions': '/?q=all',
      scope: '/?q=scope',
      priorities: '/?q=priorities',
      'a brief to load': '/?q=load',
      'the end of the questions': '/?q=end',
      'a project': `/p/${projectId}`,
      'its history': `/p/${projectId}/history`,
      'an assessment': `/p/${projectId}/assessment/${one}`,
      'a shared assessment': `/s/${secret}`,
      projects: '/projects',
      guide: '/guide?topic=rate',
      record: '/record',
      comparison: `/compare?a=${one}&b=${other}`,
      'nothing to compare': '/compare',
      calculator: '/embed/calculator',
      'no page': '/nothing',
      'an ended link': '/s/ended',
    })
  }, 300_000)
  afterAll(() => pages?.close())

  const names = [
    'the first question',
    'all questions',
    'scope',
    'priorities',
    'a brief to load',
    'the end of the questions',
    'a project',
    'its history',
    'an assessment',
    'a shared assessment',
    'projects',
    'guide',
    'record',
    'comparison',
    'nothing to compare',
    'calculator',
    'no page',
    'an ended link',
  ] as const

  test.each(names)(
    '%s can be used by everybody, in both themes and on a phone, and keeps its own policy',
    async (name) => {
      const path = paths[name] ?? ''
      const said = pages.complaints.length
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await pages.open(path, { colorScheme, viewport: { width: 390, height: 844 } })
        await page.waitForLoadState('networkidle')
        const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        expect(beyond).toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
        await page.context().close()
      }
      expect(pages.complaints.slice(said).filter((each) => !each.includes('404'))).toEqual([])
    },
  )

  test('the brief page loads less script than its budget, and nothing from elsewhere', async () => {
    const page = await pages.open('/')
    const scripts = new Map<string, number>()
    const elsewhere: string[] = []
    page.on('response', (response) => {
      const url = response.url()
      if (!url.startsWith(pages.url) && !url.startsWith('data:') && !url.startsWith('blob:')) elsewhere.push(url)
    })
    await page.reload({ waitUntil: 'networkidle' })
    const sources = await page
      .locator('script[src]:not([nomodule])')
      .evaluateAll((found) => found.map((script) => (script as unknown as { src: string }).src))
    for (const source of sources) {
      const body = await (await fetch(source)).arrayBuffer()
      scripts.set(source, gzipSync(new Uint8Array(body)).byteLength)
    }
    expect(scripts.size).toBeGreaterThan(2)
    expect([...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(firstLoadBytes)
    expect(elsewhere).toEqual([])
  })
})
