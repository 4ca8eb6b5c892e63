import { readdirSync, readFileSync } from 'node:fs'
import { answerOf, type Brief, withAnswer } from '@stackmark/engine'
import { briefSchema } from '@stackmark/guide'
import { bundledGuide } from '@stackmark/guide/data'
import { createLook } from '@stackmark/report/interview/look'
import { nextQuestion } from '@stackmark/report/interview/next-question'
import { countsLine, verdictWords } from '@stackmark/report/interview/sentences'
import type { Standing } from '@stackmark/report/interview/standing'
import { describe, expect, test } from 'vitest'
import { readHistory } from '../commands/inputs.ts'
import { readBriefDocument } from '../documents/brief-document.ts'
import type { Io } from '../io.ts'

const folder = new URL('../../../../examples/', import.meta.url)
const guide = bundledGuide()
const look = createLook(guide)

const looks = new Map<string, Standing>()
/** A look at a brief, taken once: all interviews begin alike. */
function lookAt(brief: Brief): Standing {
  const key = JSON.stringify(brief)
  const standing = looks.get(key) ?? look(brief, 'step')
  looks.set(key, standing)
  return standing
}

const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const read = readBriefDocument(text, guide)
    return { file, text, read, brief: read.ok ? read.brief : {} }
  })

/**
 * The interview with somebody who has an example's product in mind: starts from nothing, answers what the example
 * says, and knows nothing else. The number of questions until none is worth asking.
 */
function questionsAsked(example: Brief): number {
  const skipped = new Set<string>()
  let brief: Brief = {}
  for (let asked = 0; ; asked++) {
    const next = nextQuestion(lookAt(brief), guide, { skipped, engineer: false })?.question.id
    if (next === undefined) return asked
    const said = answerOf(example, next)
    if (said === undefined) skipped.add(next)
    else if (said !== 'listed') brief = withAnswer(brief, next, said)
    // What is listed one by one is told one by one.
    else if (next === 'priorities') brief = { ...brief, priorities: example.priorities ?? [] }
    else if (next === 'load.users') brief = { ...brief, load: example.load ?? {} }
    else brief = { ...brief, team: example.team ?? {} }
  }
}

describe('the examples', () => {
  test.each(examples)('$file is a valid brief with one line on top that says what it shows', ({ read, text }) => {
    expect(read).toMatchObject({ ok: true })
    expect(text).toMatch(/^# .{20,118}\n[^#]/)
  })

  test('there are at least ten, six of them real products of which only facts are told', () => {
    const products = examples.filter(({ text }) => /^# .* \(github\.com\/.*\): made from facts/.test(text))
    expect(examples.length).toBeGreaterThanOrEqual(10)
    expect(products.length).toBeGreaterThanOrEqual(6)
    for (const { brief } of products) expect(brief.team).toBeUndefined()
  })

  test('together they use every field of a brief', () => {
    const used = new Set(examples.flatMap(({ brief }) => Object.keys(brief)))
    expect(used).toEqual(new Set(Object.keys(briefSchema(guide).shape)))
  })

  test('history.csv is a list of finished projects', async () => {
    const io = { readFile: () => Promise.resolve(readFileSync(new URL('history.csv', folder), 'utf8')) }
    const { pairs } = await readHistory('history.csv', io as unknown as Io)
    expect(pairs.length).toBeGreaterThanOrEqual(5)
  })
})

test('the interview reaches its stop rule within ten questions on more than six of ten examples', () => {
  const counts = examples.map(({ brief }) => questionsAsked(brief))
  const within = counts.filter((count) => count <= 10).length
  expect(within / examples.length).toBeGreaterThanOrEqual(0.6)
  expect(within).toBeGreaterThanOrEqual(6)
})

test('examples/README.md lists the examples with what the tool says of them today', async () => {
  const rows = examples.map(({ file, text, brief }) => {
    const standing = lookAt(brief)
    const shows = (text.split('\n')[0] ?? '').slice(2).replace(/\.$/, '')
    return `| [${file}](${file}) | ${shows} | ${verdictWords(standing)} | ${countsLine(standing)} | ${questionsAsked(brief)} |`
  })
  const readme = readmeOf(rows)
  await expect(readme).toMatchFileSnapshot(new URL('README.md', folder).pathname)
})

function readmeOf(rows: readonly string[]): string {
  return `# Examples

Briefs to try Stackmark with. Those of real products are made from facts about the product: what it does, not what its
backend is, nor who built it. Everything else is invented, the finished projects in \`history.csv\` too.

    stackmark assess examples/saas-dashboard.yaml
    stackmark assess examples/data-analytics.yaml --history examples/history.csv
    stackmark ask examples/almost-empty.yaml --out my-brief.yaml

The verdicts are those of today's guide and model, with 2,000 trials: counts can differ by one or two from those of
\`stackmark assess\`, which takes 10,000. Questions: how many the interview asks somebody who starts from nothing, has this
product in mind and knows only what the brief says, until no open answer is worth asking for.

| Brief | Shows | Verdict | First in 100 ways to weigh what matters | Questions |
|---|---|---|---|---|
${rows.join('\n')}

A test writes this table; after a change of the guide or the model: \`npx vitest run --project unit examples -u\`.

How the facts of the real products became briefs: public pages that matter are \`seo: 2\`, else 0; levels of lively screens,
live updates, data work, science, pipelines, staff screens, records and media as judged from what the product does; its use
of AI under hosted or own models, whichever its description speaks of, the other left open; users about 100, 1,000, 10,000
or 100,000 by how many are expected at once; React where its interface is React, else left open; nothing about the team.
`
}
