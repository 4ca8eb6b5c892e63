import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundledGuide } from '../bundled.ts'
import { methodTables } from './method-tables.ts'

const guide = bundledGuide()
const text = readFileSync(new URL('../../../../docs/method.md', import.meta.url), 'utf8')
const tables = methodTables(guide)

describe('docs/method.md', () => {
  test.each(Object.entries(tables))(
    'holds the table “%s” as the guide’s data give it (npm run docs:method writes it anew)',
    (name, table) => {
      const [, after = ''] = text.split(`<!-- computed: ${name} -->\n\n`)
      expect(after.split('\n\n<!-- end -->')[0]).toBe(table)
    },
  )

  test('marks every constant with its basis', () => {
    for (const { id, basis } of guide.constants) expect(tables['constants']).toMatch(rowOf(id, basis))
  })
})

function rowOf(id: string, basis: string): RegExp {
  return new RegExp(`^\\| \`${id.replaceAll('.', '\\.')}\` \\| [^|]+ \\| [^|]+ \\| ${basis} \\|`, 'm')
}
