import { assessmentSchema } from '@stackmark/guide'
import { expect, test } from 'vitest'
import { decisionRecord } from './decision-record.ts'
import { golden, goldenText } from './golden-fixture.ts'
import { displayWidth, withoutStyles } from './plain-text.ts'
import { report } from './report.ts'

const { assessment, brief, guide } = golden
const plain = { depth: 'none', ground: 'dark' } as const

function reportAt(width: number, full: boolean): string {
  return report(assessment, brief, guide, { width, ...plain }, full)
}

test('the assessment that the golden files tell of is of the current form', () => {
  expect(assessmentSchema.safeParse(assessment).error).toBeUndefined()
})

test.each([
  ['founder-80.txt', () => reportAt(80, false)],
  ['record.md', () => decisionRecord(assessment, brief, guide, '2026-11-20')],
] as const)('%s reads as it did (else look at the file -changed beside it)', (name, text) => {
  const now = text()
  expect(now).toBe(goldenText(name, now))
})

test.each([40, 60, 80, 100, 140])('no line of a report is wider than a screen of %d columns', (width) => {
  const wide = reportAt(width, false)
    .split('\n')
    .filter((line) => displayWidth(line) > width)
  // Tables need their columns; prose and charts keep to the screen.
  const tables = wide.filter((line) => / {2,}\S+.* {2,}\S/.test(line.trim()))
  expect(wide.filter((line) => !tables.includes(line))).toEqual([])
  expect(width >= 80 ? tables : []).toEqual([])
})

test('colours change nothing but colours', () => {
  const coloured = report(assessment, brief, guide, { width: 80, depth: 'full', ground: 'dark' }, false)
  expect(coloured).toContain('\u001b[38;2;42;145;156m●')
  expect(withoutStyles(coloured)).toBe(reportAt(80, false))
})

test('hues stand on marks, never on words', () => {
  const coloured = report(assessment, brief, guide, { width: 80, depth: '256', ground: 'light' }, true)
  const painted = coloured
    .split('\u001b[38;')
    .flatMap((part, at) => (at === 0 ? [] : [part.replace(/^[\d;]+m/, '').split('\u001b')[0]]))
  expect(painted.length).toBeGreaterThan(50)
  expect(painted.filter((text) => !/^[◆●■]+$/u.test(text ?? ''))).toEqual([])
})
