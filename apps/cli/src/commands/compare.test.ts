import type { Comparison } from '@stackmark/report/comparison'
import { describe, expect, test } from 'vitest'
import { few, run } from '../world-fixture.ts'

const common = 'type: saas-dashboard\nstage: new\nfrontend: react\nscripting: none\nscope: [{feature: sign-in}]\n'
const one = `${common}team: {preset: two-typescript}\ndeadline: {weeks: 12}\n`
const files = {
  'a.yaml': one,
  'same.yaml': `deadline: {weeks: 12}\nteam: {preset: two-typescript}\nname: Other\n${common}`,
  'b.yaml': `${common}team: {preset: two-python}\ndeadline: {weeks: 9}\nneeds: {machineLearning: 2}\n`,
}

describe('compare', () => {
  test('tells which answer did how much: each alone, then all of them', async () => {
    const found = JSON.parse(
      (await run(['compare', 'a.yaml', 'b.yaml', '--json', ...few], { files })).out,
    ) as Comparison
    expect(found.answers?.map(({ id, from, to }) => [id, from === null, to === null])).toEqual([
      ['team', false, false],
      ['deadline', false, false],
      ['needs.machineLearning', true, false],
    ])
    const effects = new Map(found.answers?.map(({ id, effect }) => [id, effect]))
    const moved = (id: string) => Math.abs((effects.get(id)?.share[1] ?? 0) - (effects.get(id)?.share[0] ?? 0))
    // A date changes the chance of meeting it and nothing else.
    expect(moved('deadline')).toBe(0)
    expect(moved('team')).toBeGreaterThan(0.1)
    expect([found.option, found.together?.ahead]).toEqual(['node', 'python'])
  })

  test('briefs that differ in name and order only give the same answers', async () => {
    const ran = await run(['compare', 'a.yaml', 'same.yaml', ...few], { files })
    expect(ran.out).toContain('The two briefs give the same answers.')
  })

  test('an assessment from a file takes part with its results', async () => {
    const assessed = await run(['assess', 'b.yaml', '--json', ...few], { files })
    const ran = await run(['compare', 'a.yaml', 'b.json', ...few], { files: { ...files, 'b.json': assessed.out } })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('An assessment does not hold its brief')
    expect(ran.out).toMatch(/Python +first in \d+ of 100 +first in \d+ of 100/)
  })

  test('what is no assessment is refused with its fields', async () => {
    const broken = { ...files, 'b.json': '{"inputHash": "x", "recommendation": {}}' }
    const ran = await run(['compare', 'a.yaml', 'b.json', ...few], { files: broken })
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/b\.json is not an assessment/) })
    expect((await run(['compare', '-', '-'], { stdin: one })).code).toBe(2)
  })
})
