import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionRecord } from './decision-record.ts'
import { golden } from './golden-fixture.ts'
import { escapeMarkdown } from './markdown.ts'

describe('text of people in a decision record', () => {
  test('nothing in it acts as Markdown or HTML', () => {
    const nasty = '# <img src=x> [a](http://b) **c** | `d` www.e.f\n\n- g'
    expect(escapeMarkdown(nasty)).toBe(String.raw`\# \<img src=x\> \[a\](http:\/\/b) \*\*c\*\* \| \`d\` www\.e.f - g`)
    expect([escapeMarkdown('- item'), escapeMarkdown('1. item'), escapeMarkdown('+ item')]).toEqual([
      '\\- item',
      '1\\. item',
      '\\+ item',
    ])
  })

  test('whatever it is: one line, and every sign that could act is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[\n\r]/)
        const unescaped = escaped.replaceAll(/\\[!-/:-@[-`{-~]/g, '')
        expect(unescaped).not.toMatch(/[\\`*_[\]<>#|~!&$@^{}]/)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('names of a brief leave the structure of the record as it is', () => {
    const { assessment, brief, guide } = golden
    const name = '# Mine\n## Decision outcome | <script>'
    const named = { ...assessment, brief: { name, summary: '- [ ] done\n\n# x' } }
    const record = (given: typeof assessment) => decisionRecord(given, brief, guide, '2026-11-20')
    const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))
    expect(headings(record(named)).slice(1)).toEqual(headings(record(assessment)).slice(1))
    expect(headings(record(named))).toHaveLength(headings(record(assessment)).length)
    expect(record(named)).not.toContain('<script>')
  })

  test('every number that is cited is a source at the end, and the other way round', () => {
    const record = decisionRecord(golden.assessment, golden.brief, golden.guide, '2026-11-20')
    const [text = '', list = ''] = record.split('## Sources')
    const cited = new Set(
      [...text.matchAll(/ \[([\d, -]+)\]$/gm)].flatMap(([, numbers]) =>
        (numbers ?? '').split(', ').flatMap((part) => {
          const [first = 0, last = first] = part.split('-').map(Number)
          return Array.from({ length: last - first + 1 }, (_, at) => first + at)
        }),
      ),
    )
    const listed = [...list.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
    expect([...cited].toSorted((a, b) => a - b)).toEqual(listed)
    expect(listed).toEqual(Array.from({ length: listed.length }, (_, at) => at + 1))
  })
})
