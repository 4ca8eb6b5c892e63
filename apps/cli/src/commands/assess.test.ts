import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment } from '@stackmark/engine'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { few, run } from '../world-fixture.ts'

const root = join(import.meta.dirname, '../../../..')
const schema = JSON.parse(readFileSync(join(root, 'docs/schema/assessment.schema.json'), 'utf8')) as object
const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema)

const files = {
  'empty.yaml': '{}',
  'saas.yaml': `
name: Invoice radar
type: saas-dashboard
stage: new
frontend: react
scope: [{feature: sign-in}, {name: Bank import, hours: {backend: [20, 35, 70]}}]
team:
  people: [{skills: [frontend, backend], languages: [typescript], seniority: mid, region: eastern-europe, rate: 45}]
  hire: [data-ml]
load: {users: 5000}
budget: {amount: 60000, currency: EUR}
deadline: {weeks: 12}
priorities: [time-to-market, [build-cost, hiring]]`,
  'alone.yaml': 'type: ml-product\nconstraints: {exclude: [hybrid, node]}',
  'two.json':
    '{"type": "api-only", "constraints": {"exclude": ["python"]}, "stage": {"existing": {"languages": ["typescript"]}}}',
}

const assessments = new Map<string, Assessment>()
beforeAll(async () => {
  for (const name of Object.keys(files)) {
    const ran = await run(['assess', name, '--json', ...few], { files })
    assessments.set(name, JSON.parse(ran.out) as Assessment)
  }
})

describe('--json', () => {
  test.each(Object.keys(files))('of %s satisfies the published schema', (name) => {
    expect(valid(assessments.get(name)), JSON.stringify(valid.errors?.[0])).toBe(true)
  })

  test('the schema refuses what it does not know, so that a new field cannot slip by', () => {
    const assessment = assessments.get('saas.yaml') as Assessment
    expect(valid({ ...assessment, recommendation: { ...assessment.recommendation, mood: 'good' } })).toBe(false)
    expect(valid({ ...assessment, options: assessment.options.map((option) => ({ ...option, share: 2 })) })).toBe(false)
  })

  test('is the same bytes for the same seed, and others for another', async () => {
    const again = async (...more: string[]) =>
      (await run(['assess', 'two.json', '--json', ...few, ...more], { files })).out
    const one = await again('--seed', '7')
    expect(await again('--seed', '7')).toBe(one)
    expect(await again('--seed', '8')).not.toBe(one)
  })
})

describe('the report', () => {
  test('of a brief from the standard input is that of the same brief in a file', async () => {
    const [piped, read] = await Promise.all([
      run(['assess', '-', ...few], { stdin: files['saas.yaml'] }),
      run(['assess', 'saas.yaml', ...few], { files }),
    ])
    expect(piped).toMatchObject({ code: 0, err: '' })
    expect(piped.out).toBe(read.out)
  })

  test('says the sentence, the counts, for and against, and the next question', async () => {
    const { out } = await run(['assess', 'empty.yaml', ...few], { files })
    const { recommendation, nextQuestion } = assessments.get('empty.yaml') as Assessment
    expect(out.replaceAll('\n', ' ')).toContain(recommendation.sentence)
    expect(out).toMatch(/For .+, beside .+\n[^]+Against .+, beside .+\n/)
    expect(out.replaceAll(/\n\s+/g, ' ')).toContain(nextQuestion?.text ?? 'none')
    expect([...out.matchAll(/[◆●■]/gu)].length).toBeGreaterThan(100)
  })

  test('a single option left needs no comparison, and one left out stays with its reason', async () => {
    const alone = await run(['assess', 'alone.yaml', ...few], { files })
    expect(alone.out).toContain('Your brief leaves no option but Python.')
    expect(alone.out).toMatch(/Hybrid +- {2}◇ left out by constraints\.exclude/)
    const two = await run(['assess', 'two.json', '--full', ...few], { files })
    expect(two.code).toBe(0)
    expect(two.out).toMatch(/Python +- {2}□ left out by constraints\.exclude/)
  })

  test('with --full names every fact, every source and every constant', async () => {
    const { out } = await run(['assess', 'saas.yaml', '--full', ...few], { files })
    const { facts, estimate, inputHash } = assessments.get('saas.yaml') as Assessment
    const text = out.replaceAll(/\n\s+/g, ' ')
    for (const { id, sources } of facts) for (const name of [id, ...sources]) expect(text).toContain(name)
    for (const { id, value, basis } of estimate.constants) {
      expect(text).toContain(`${id} = ${value}`)
      expect(text).toContain(`(${basis})`)
    }
    expect(text).toContain(inputHash)
  })

  test('margins of sampling stand in the half of the engineer only', async () => {
    const [brief, full] = await Promise.all([
      run(['assess', 'saas.yaml', ...few], { files }),
      run(['assess', 'saas.yaml', '--full', ...few], { files }),
    ])
    expect(brief.out).not.toMatch(/95%|of sampling/)
    expect(full.out).toMatch(/share \(95% of sampling\)/)
  })
})

describe('--out', () => {
  test('writes to a new file, never over one that is there, unless --force says so', async () => {
    const given = { files: { ...files, 'there.md': 'mine' } }
    const fresh = await run(['assess', 'two.json', '--md', '--out', 'new.md', ...few], given)
    expect(fresh).toMatchObject({ code: 0, out: '', err: 'Wrote new.md.\n' })
    expect(fresh.files['new.md']).toMatch(/^---\nstatus: proposed\ndate: 2026-11-20\n---\n/)
    const taken = await run(['assess', 'two.json', '--md', '--out', 'there.md', ...few], given)
    expect(taken.code).toBe(3)
    expect(taken.err).toContain('--force')
    expect(taken.files['there.md']).toBe('mine')
    const forced = await run(['assess', 'two.json', '--md', '--out', 'there.md', '--force', ...few], given)
    expect(forced.code).toBe(0)
    expect(forced.files['there.md']).toMatch(/^---/)
    expect((await run(['assess', 'two.json', '--out', 'locked/a', ...few], given)).code).toBe(3)
  })
})

describe('--history and --evidence', () => {
  const history = 'estimate,actual,project\n10,20,a\n20,40,a\n8,16,b\n30,60,c\n12,24,d\n9,18,e\n11,22,f\n'
  const evidence = {
    id: 'run-1',
    ecosystem: 'node',
    workload: 'api-with-database',
    figure: { p10: 40, p50: 50, p90: 60 },
    unit: 'requests/second',
    run: 'runs/1.json',
  }

  test('projects that took twice as long as estimated add hours', async () => {
    const given = { files: { ...files, 'h.csv': history } }
    const ran = await run(['assess', 'saas.yaml', '--json', '--history', 'h.csv', ...few], given)
    const hours = ({ options }: Assessment) => options.find(({ id }) => id === 'node')?.hours.p50 ?? 0
    const before = hours(assessments.get('saas.yaml') as Assessment)
    expect(hours(JSON.parse(ran.out) as Assessment)).toBeGreaterThan(before * 1.2)
  })

  test('a measurement takes the place of what is published, and is named', async () => {
    const given = { files: { ...files, 'e.json': JSON.stringify({ evidence: [evidence] }) } }
    const ran = await run(['assess', 'saas.yaml', '--json', '--evidence', 'e.json', ...few], given)
    const cell = (JSON.parse(ran.out) as Assessment).cells.find(
      ({ option, criterion }) => option === 'node' && criterion === 'headroom',
    )
    expect(cell?.facts).toContain('run-1')
    const text = await run(['assess', 'saas.yaml', '--explain', 'node/headroom', '--evidence', 'e.json', ...few], given)
    expect(text.out).toMatch(/Measured by you\n {2}- run-1/)
  })

  test('what is wrong with them ends the command with 2 and a place', async () => {
    const bad = JSON.stringify([{ ...evidence, ecosystem: 'nod', figure: { p10: 3, p50: 2, p90: 1 } }])
    const given = { files: { ...files, 'e.json': bad, 'h.csv': 'estimate\n1\n', 'b.json': '[1,' } }
    const evidenced = await run(['assess', 'saas.yaml', '--evidence', 'e.json', ...few], given)
    expect(evidenced.code).toBe(2)
    expect(evidenced.err).toMatch(
      /evidence\[0\]\.figure: must ascend[^]*evidence\[0\]\.ecosystem: .*did you mean "node"/,
    )
    expect(await run(['assess', 'saas.yaml', '--evidence', 'b.json', ...few], given)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^b\.json:1:4\n/),
    })
    expect(await run(['assess', 'saas.yaml', '--history', 'h.csv', ...few], given)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^h\.csv:1: .*"actual"/),
    })
  })
})

test('--explain traces a figure, as text and as JSON; what it asks for is checked before anything is computed', async () => {
  const text = await run(['assess', 'saas.yaml', '--explain', 'node/weeks', ...few], { files })
  expect(text.out).toMatch(
    /^Node\.js: Time to market\n[^]*effort\.scale = [\d.]+ ratio, fitted[^]*Bank import|Bank import[^]*effort/,
  )
  const json = await run(['assess', 'saas.yaml', '--explain', 'weeks/node', '--json', ...few], { files })
  expect(JSON.parse(json.out)).toMatchObject({ figure: 'Node.js: Time to market', facts: expect.any(Array) })
  const wrong = await run(['assess', 'saas.yaml', '--explain', 'node/wekks', ...few], { files })
  expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('did you mean "weeks"?') })
})
