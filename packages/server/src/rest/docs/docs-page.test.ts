import { createHash } from 'node:crypto'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { openApiDocument } from '../openapi/document.ts'
import { documentRoutes } from '../openapi/document-routes.ts'
import { docsPage } from './docs-page.ts'
import { fieldsOf, typeText } from './schema-words.ts'

const document = openApiDocument(bundledGuide())

test('every operation and every shape has its place on the page, and is linked to', async () => {
  const page = String(await docsPage(document))
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  for (const id of [...ids, ...Object.keys(document.components.schemas).map((name) => `schema-${name}`)]) {
    expect(page, id).toContain(`id="${id}"`)
    expect(page, id).toContain(`href="#${id}"`)
  }
  expect(ids.length).toBeGreaterThan(40)
  expect(page).not.toContain('undefined')
  expect(page).not.toContain('[object Object]')
})

test('what a text holds is shown and not run', async () => {
  const evil = '<img src=x onerror=alert(1)>'
  const page = String(await docsPage({ ...document, info: { ...document.info, title: evil, description: evil } }))
  expect(page).not.toContain(evil)
  expect(page).toContain('&lt;img')
})

test('the page may run nothing, and takes no style but the one in it', async () => {
  const response = await documentRoutes(bundledGuide()).request('/docs')
  const page = await response.text()
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(page) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
  expect(page).not.toContain('<script')
  const again = await documentRoutes(bundledGuide()).request('/docs', {
    headers: { 'if-none-match': response.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test('fields are told with their paths, down to what a component describes', () => {
  const schema = {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        items: { properties: { id: { type: 'string', format: 'uuid' }, a: { $ref: '#/components/schemas/A' } } },
      },
    },
  }
  expect(fieldsOf(schema).map(({ path, type, needed }) => [path, type, needed])).toEqual([
    ['items[]', 'list of anything', true],
    ['items[].id', 'string (uuid)', false],
    ['items[].a', 'A', false],
  ])
  expect(typeText({ anyOf: [{ type: 'number', minimum: 0, maximum: 1 }, { type: 'null' }] })).toBe(
    'number from 0 to 1 or null',
  )
})
