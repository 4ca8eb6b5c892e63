import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

function dataOf(text: string, format?: 'yaml' | 'json'): unknown {
  const document = readDocument(text, format)
  return document.ok ? document.data : document.errors.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

function lists(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

function pairs(depth: number): string {
  return '[a: '.repeat(depth) + ']'.repeat(depth)
}

function dashes(depth: number): string {
  return `${'- '.repeat(depth)}x`
}

function blocks(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n')
}

describe('data', () => {
  test('YAML is read by the core schema of YAML 1.2', () => {
    const text = 'a: yes\nb: 012\nc: 0x1F\nd: 2026-01-02\ne: .inf\nf: ~\ng: 1e3\nh: "1"\n1: x\ntrue: y\n'
    const data = { a: 'yes', b: 12, c: 31, d: '2026-01-02', e: Infinity, f: null, g: 1000, h: '1', 1: 'x', true: 'y' }
    expect(dataOf(text)).toEqual(data)
  })

  test('an empty text, or one of comments only, is null', () => {
    expect([dataOf(''), dataOf('# nothing\n'), dataOf('\ufeff'), dataOf('---\n...\n')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('aliases repeat what they name, the last of that name above', () => {
    expect(dataOf('[&x [&y 1], &y 2, *x, *y]')).toEqual([[1], 2, [1], 2])
    expect(dataOf('[&y 1, &x [*y], &y 2, *x]')).toEqual([1, [1], 2, [1]])
  })

  test('a merge key is a key like any other', () => {
    expect(dataOf('base: &b {x: 1}\nall: {<<: *b}\n')).toEqual({ base: { x: 1 }, all: { '<<': { x: 1 } } })
    expect(dataOf('%YAML 1.1\n---\nall: {<<: {x: yes}}\n')).toEqual({ all: { '<<': { x: 'yes' } } })
  })

  test('a key __proto__ is data and changes no prototype', () => {
    const document = readDocument('{__proto__: {polluted: true}, constructor: 1}')
    const data = document.ok ? document.data : null
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('JSON reads as JSON.parse reads it, in either format', () => {
    const layout = fc.constantFrom(0, 1, 2, '\t')
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), layout, (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const parsed: unknown = JSON.parse(text)
        expect(dataOf(text, 'json')).toEqual(parsed)
        expect(dataOf(text, 'yaml')).toEqual(parsed)
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})

describe('errors are values with a code, a line and a column', () => {
  const cases: readonly (readonly [string, string, string, ('yaml' | 'json')?])[] = [
    ['a tab as indentation', 'a:\n\tb: 1\n', 'BRIEF_SYNTAX 2:1'],
    ['an open bracket', 'a: [1, 2\n', 'BRIEF_SYNTAX 2:1'],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'BRIEF_DUPLICATE 3:1'],
    ['a duplicate key in JSON', '{"a": 1,\n "a": 2}', 'BRIEF_DUPLICATE 2:2', 'json'],
    ['the key __proto__ twice', '{__proto__: 1, __proto__: 2}', 'BRIEF_DUPLICATE 1:16'],
    ['a tag of a program', 'a: !!js/function x\n', 'BRIEF_SYNTAX 1:4'],
    ['a binary tag', 'a: !!binary aGk=\n', 'BRIEF_SYNTAX 1:4'],
    ['a custom tag', 'a: !thing {}\n', 'BRIEF_SYNTAX 1:4'],
    ['a key that is a list', '? [a]\n: 1\n', 'BRIEF_SYNTAX 1:3'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'BRIEF_SYNTAX 2:1'],
    ['an alias of nothing', 'a: *b\n', 'BRIEF_ALIAS_LIMIT 1:4'],
    ['an alias within what it names', 'a: &x [1, *x]\n', 'BRIEF_ALIAS_LIMIT 1:11'],
    ['YAML where JSON is meant', '{a: 1}', 'BRIEF_SYNTAX 1:2', 'json'],
    ['a comment in JSON', '{"a": 1}\n# no', 'BRIEF_SYNTAX 2:1', 'json'],
    ['nothing where JSON is meant', '', 'BRIEF_SYNTAX 1:1', 'json'],
  ]
  const named = cases.map(([name, text, error, format]) => ({ name, text, error, format }))
  test.each(named)('$name', ({ text, error, format }) => {
    expect(dataOf(text, format)).toEqual([error])
  })

  test('32 levels are read, 33 are too deep, in every style', () => {
    const depths = [
      [lists(33), lists(34)],
      [pairs(16), pairs(17)],
      [dashes(32), dashes(33)],
      [blocks(32), blocks(33)],
    ]
    for (const [read = '', deep = ''] of depths) {
      expect([read, readDocument(read).ok]).toEqual([read, true])
      expect([deep, readDocument(deep)]).toMatchObject([deep, { ok: false, errors: [{ code: 'BRIEF_TOO_DEEP' }] }])
    }
  })
})

describe('texts made to exhaust the reader are refused quickly', () => {
  const size = 1024 * 1024
  const laughs = Array.from({ length: 12 }, (_, level) => {
    const names = level === 0 ? Array(9).fill('lol') : Array(9).fill(`*a${level - 1}`)
    return `a${level}: &a${level} [${names.join(', ')}]`
  })
  const hostile: Readonly<Record<string, string>> = {
    laughs: laughs.join('\n'),
    brackets: '['.repeat(size),
    braces: '{'.repeat(size),
    dashes: '- '.repeat(size / 2),
    'explicit keys': '? '.repeat(size / 2),
    'key after key': 'a: '.repeat(size / 3),
    'a flat list': `[${'1,'.repeat(size / 2 - 1)}]`,
    'many keys': `{${Array.from({ length: 90_000 }, (_, key) => `k${key}: 1`).join(',')}}`,
    anchors: '&a '.repeat(size / 3),
    documents: '---\n'.repeat(size / 4),
    'line breaks': '\n'.repeat(size),
    'a long text': 'a\n'.repeat(size / 2),
    'a folded block': `>\n${' a\n\n'.repeat(size / 4 - 1)}`,
    'escapes without end': `"${'\\x41'.repeat(size / 4 - 1)}`,
    'spaces without end': `"${' '.repeat(size - 2)}`,
    'spaces within': `a${' '.repeat(size - 3)}b`,
    colons: ':'.repeat(size),
    stars: '*'.repeat(size),
    'one more byte': 'a'.repeat(size + 1),
    'one byte more in UTF-8': 'é'.repeat(size / 2 + 1),
  }
  const alsoJson = new Set(['brackets', 'a flat list', 'escapes without end'])
  test.each(Object.keys(hostile))('%s', (name) => {
    const text = hostile[name] ?? ''
    const formats = alsoJson.has(name) ? (['yaml', 'json'] as const) : (['yaml'] as const)
    for (const format of formats) {
      // Computing time, not the clock: the machine may be busy with other tests.
      const before = process.cpuUsage()
      const document = readDocument(text, format)
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(2000)
      if (!document.ok) expect(document.errors[0]?.line).toBeGreaterThanOrEqual(1)
    }
  })

  test('the largest brief that is valid is not among them', () => {
    const hours = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((skill) => [skill, [10.25, 20.5, 40.75]]))
    const needs = Array.from({ length: 11 }, (_, need) => `need-${need}`)
    const scope = Array.from({ length: 500 }, (_, item) => ({ name: `Item ${item}`, hours, needs }))
    const people = Array.from({ length: 200 }, () => ({
      name: 'Somebody',
      skills: Object.keys(hours),
      rate: 45,
      region: 'here',
    }))
    expect(readDocument(JSON.stringify({ scope, people }, null, 2), 'json').ok).toBe(true)
  })

  test('a billion laughs end at a hundred aliases', () => {
    expect(readDocument(hostile.laughs ?? '')).toMatchObject({ ok: false, errors: [{ code: 'BRIEF_ALIAS_LIMIT' }] })
  })
})

describe('locate', () => {
  const text = [
    'name: Radar # a comment',
    'needs:',
    '  seo: 1',
    'team:',
    '  people:',
    '    - skills: [frontend, backend]',
    '      rate:',
    'base: &b {x: 1}',
    'copy: *b',
  ].join('\r\n')
  const places: readonly (readonly [string, string, string])[] = [
    ['', '1:1', '1:1'],
    ['name', '1:7', '1:1'],
    ['needs', '2:1', '2:1'],
    ['needs.seo', '3:8', '3:3'],
    ['needs.sea', '2:1', '2:1'],
    ['team.people[0]', '6:7', '6:7'],
    ['team.people[0].skills', '6:15', '6:7'],
    ['team.people[0].skills[1]', '6:26', '6:26'],
    ['team.people[0].skills[9]', '6:15', '6:7'],
    ['team.people[0].rate', '7:7', '7:7'],
    ['copy', '9:7', '9:1'],
    ['copy.x', '8:14', '8:11'],
    ['not a path', '1:1', '1:1'],
  ]
  const document = readDocument(text)

  test.each(places)('"%s" stands at %s, its key at %s', (path, value, key) => {
    const at = (part: 'key' | 'value') => {
      const place = document.ok ? document.locate(path, part) : { line: 0, column: 0 }
      return `${place.line}:${place.column}`
    }
    expect([at('value'), at('key')]).toEqual([value, key])
  })

  test('finds every value of any JSON where it stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer(), { maxLength: 4 }), { maxLength: 4 }), (table) => {
        const json = JSON.stringify({ table }, null, 1)
        const read = readDocument(json, 'json')
        const rows = json.split('\n')
        const found = table.map((list, row) =>
          list.map((_, index) => {
            const { line, column } = read.ok ? read.locate(['table', row, index]) : { line: 1, column: 1 }
            return Number.parseInt(rows[line - 1]?.slice(column - 1) ?? '', 10)
          }),
        )
        expect(found).toEqual(table)
      }),
      { seed: 5, numRuns: 100 },
    )
  })
})
