import type { Precedents } from '@stackmark/engine'
import { expect, test } from 'vitest'
import { golden } from './golden-fixture.ts'
import { precedents, precedentTexts } from './precedents.ts'
import { createView } from './view.ts'

const { assessment, brief, guide } = golden
const screen = { width: 80, depth: 'none', ground: 'dark' } as const
const found = assessment.precedents as Precedents
const texts = (changes: Partial<Precedents>, excluded?: string) => {
  const options = assessment.options.map((option) =>
    option.id === excluded ? { ...option, excludedBy: 'constraints.exclude' } : option,
  )
  const view = createView({ ...assessment, options }, brief, guide, screen)
  return precedentTexts(view, { ...found, ...changes }, true).map(({ text }) => text)
}

test('says that it is what others did, in which sample, and what each of the two numbers rests on', () => {
  const [odds = '', verdict = ''] = texts({})
  expect(odds).toContain('This is what others did, not what is right, and no base rate')
  expect(odds).toContain('in this sample of 125')
  expect(verdict).toMatch(/They chose Python (hardly )?more often than Node\.js, which the weighing puts first\./)
  expect(verdict).toMatch(/For Python among the products: .+ In the weighing: .+\./)
})

test('where both come to the same option, that is said, and that they mean different things', () => {
  const agreement = { agrees: true, weighed: 'node', chosen: 'node', against: 'python' }
  expect(texts({ agreement })[1]).toBe('The weighing comes to Node.js as well; the two numbers mean different things.')
})

test('an option that the brief leaves out is not compared', () => {
  expect(texts({}, 'python')[1]).toBe('They chose Python most often, which your brief leaves out.')
})

test('shares of one’s own are named in place of the sample', () => {
  const [odds, verdict] = texts({ prior: { hybrid: 0.1, node: 0.3, python: 0.6 } })
  expect(odds).toContain('under the shares at large that you gave')
  expect(verdict).toContain('that Python is more common at large, as you gave it')
})

test('every product has its name, its choice, what it does and a proof; hybrids how they are joined', () => {
  const [near] = found.nearest as readonly [Precedents['nearest'][0]]
  const joined = { ...near, kind: 'service', link: 'rest', parts: { node: 'pages', python: 'models' } }
  const line = texts({ nearest: [joined], opposites: [] })[2] ?? ''
  for (const part of [near.name, near.summary, near.evidence[0] ?? '', 'two services, joined over REST; node: pages']) {
    expect(line).toContain(part)
  }
})

test('a guide without precedents has no such section', () => {
  expect(precedents(createView({ ...assessment, precedents: null }, brief, guide, screen), false)).toBeNull()
})
