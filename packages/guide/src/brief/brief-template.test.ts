import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { briefSchema } from './brief-schema.ts'
import { briefTemplate } from './brief-template.ts'
import { checkBrief } from './check-brief.ts'
import { guideFixture } from './guide-fixture.ts'

/** What a person does who answers everything: takes the single # from every line that has one. */
function answered(template: string): string {
  return template
    .split('\n')
    .map((line) => line.replace(/^#(?!#)/, ''))
    .join('\n')
}

describe('the template', () => {
  const template = briefTemplate(guideFixture)

  test('is a brief in which everything is unknown as it stands', () => {
    expect(checkBrief(parse(template), guideFixture)).toEqual({ ok: true, brief: {} })
  })

  test('is valid with every field answered as shown, and shows every field', () => {
    const { shape } = briefSchema(guideFixture)
    const data = parse(answered(template)) as Record<string, object>
    expect(checkBrief(data, guideFixture)).toMatchObject({ ok: true })
    expect(Object.keys(data)).toEqual(Object.keys(shape))
    expect(Object.keys(data.team ?? {}).sort()).toEqual(Object.keys(shape.team.unwrap().shape).sort())
    expect(Object.keys(data.load ?? {})).toEqual(Object.keys(shape.load.unwrap().shape))
    expect(Object.keys(data.needs ?? {})).toEqual(guideFixture.needs.map((need) => need.id))
  })

  test('is valid with any one field answered', () => {
    const blocks = template.split('\n\n')
    expect(blocks.length).toBeGreaterThan(10)
    for (const block of blocks) {
      expect([block, checkBrief(parse(answered(block)), guideFixture)]).toMatchObject([block, { ok: true }])
    }
  })

  test('explains every field, in lines of their own', () => {
    for (const block of template.trim().split('\n\n').slice(1)) expect(block).toMatch(/^## \S.*(\n## .*)*\n#[a-z]+:/)
  })

  test('a text of the guide with line breaks or a comment sign stays within its comment', () => {
    const [need, ...needs] = guideFixture.needs
    const levels = ['none\nevil: 1', 'a # b', 'c\u2028d', "'"] as const
    const guide = { ...guideFixture, needs: need === undefined ? [] : [{ ...need, levels }, ...needs] }
    expect(checkBrief(parse(answered(briefTemplate(guide))), guide)).toMatchObject({ ok: true })
  })
})
