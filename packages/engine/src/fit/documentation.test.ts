import { readFileSync } from 'node:fs'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { documentTables } from './document-tables.ts'

const text = readFileSync(new URL('../../../../docs/estimate.md', import.meta.url), 'utf8')

/** The fits themselves are run again by test/fit.test.ts: they take a minute. */
test.each(Object.entries(documentTables(bundledGuide())))(
  'docs/estimate.md holds the table “%s” that the constants as they stand give (npm run docs:estimate writes it anew)',
  (name, table) => {
    const [, after = ''] = text.split(`<!-- computed: ${name} -->\n\n`)
    expect(after.split('\n\n<!-- end -->')[0]).toBe(table)
  },
)
