import { describe, expect, test } from 'vitest'
import { run } from '../world-fixture.ts'

describe('guide list', () => {
  test('counts the facts by topic', async () => {
    const { out } = await run(['guide', 'list'])
    const counts = [...out.matchAll(/^\S+ \((\d+)\)$/gm)].map(([, count]) => Number(count))
    const total = /^(\d+) facts\./m.exec(out)?.[1]
    expect(counts.length).toBeGreaterThan(20)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(total))
  })

  test('finds by words, and says so when there is nothing', async () => {
    const ran = await run(['guide', 'list', 'senior', 'europe'])
    expect(ran.out).toMatch(/rate\.senior\.eastern-europe +35 to 60 usd\/hour/)
    expect((await run(['guide', 'list', 'zebra'])).out).toBe('No fact has all of: zebra.\n')
  })
})

describe('guide show', () => {
  test('tells a fact with its scope, its sources and who gains from it', async () => {
    const { out } = await run(['guide', 'show', 'rate.mid.western-europe'])
    expect(out).toMatch(/value +50 to 80 usd\/hour\n[^]*holds for +seniority mid, region western-europe/)
    expect(out).toMatch(/Source soatech-2026\n[^]*interest +an agency that sells Node\.js/)
  })

  test.each(['effort.scale', 'node-io-heavy', 'soatech-2026'])('knows %s too', async (id) => {
    const ran = await run(['guide', 'show', id])
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([0, id])
  })

  test('tells a precedent with its choice, how its parts are linked and the files that prove it', async () => {
    const { out, code } = await run(['guide', 'show', 'immich'])
    expect(code).toBe(0)
    expect(out).toMatch(/chose +hybrid\n/)
    expect(out).toMatch(/made of +service; rest; node: main API/)
    expect(out).toContain('immich-app/immich:machine-learning/pyproject.toml')
  })

  test('answers an unknown id with the nearest, or with what begins like it', async () => {
    const near = await run(['guide', 'show', 'rate.mid.westen-europe'])
    expect(near).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('did you mean "rate.mid.western-europe"'),
    })
    expect((await run(['guide', 'show', 'rate.mid.asia'])).err).toContain('it has rate.mid.north-america,')
  })
})

describe('guide check', () => {
  const manifest = { path: 'guide.json', text: '{"id": "mine", "version": "1", "extends": "stackmark"}' }

  test('the bundled guide has no errors; warnings of one kind are one line', async () => {
    const ran = await run(['guide', 'check'], { width: 400 })
    expect(ran.code).toBe(0)
    expect(ran.out.match(/\[stale-date\]/g) ?? []).toHaveLength(1)
    const all = await run(['guide', 'check', '--all'], { width: 400 })
    expect(all.out.match(/\[stale-date\]/g)?.length).toBeGreaterThan(10)
  })

  test('errors come first, each with its place, and end with 4', async () => {
    const folders = {
      mine: [manifest, { path: 'a.json', text: '{"facts": [{"id": "rate.mid.north-america", "unit": "usd/hou"}]}' }],
    }
    const ran = await run(['guide', 'check', 'mine'], { folders })
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/^error .*usd\/hou/)
    const json = await run(['guide', 'check', '--guide', 'mine', '--json'], { folders })
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, problems: [{ code: expect.any(String) }] })
    expect((await run(['guide', 'check', 'none'])).code).toBe(3)
  })
})
