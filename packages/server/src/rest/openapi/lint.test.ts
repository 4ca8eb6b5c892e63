import { createConfig, lintFromString } from '@redocly/openapi-core'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { openApiDocument } from './document.ts'

/** What Redocly's linter says of a document: the recommended rules, all of them as errors. */
async function complaintsOf(document: unknown): Promise<readonly string[]> {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      'no-invalid-media-type-examples': 'error',
      'no-invalid-parameter-examples': 'error',
      'no-invalid-schema-examples': 'error',
      'operation-tag-defined': 'error',
      'tag-description': 'error',
      // Nobody signs in by default; schemes come with the document where somebody must.
      'security-defined': 'off',
    },
  })
  const found = await lintFromString({ source: JSON.stringify(document), config })
  return found.map(({ ruleId, message, location: [place] }) => `${ruleId}: ${message} (${place?.pointer ?? ''})`)
}

const document = openApiDocument(bundledGuide())

test('the linter has nothing to say against the document', async () => {
  expect(await complaintsOf(document)).toEqual([])
})

test('the linter finds what is broken in one', async () => {
  const [[path, item] = ['', {}]] = Object.entries(document.paths)
  const broken = { ...document, paths: { ...document.paths, [path]: { ...item, fetch: {} } }, tags: [] }
  const rules = (await complaintsOf(broken)).map((each) => each.split(':')[0])
  expect(rules).toEqual(expect.arrayContaining(['struct', 'operation-tag-defined']))
})
