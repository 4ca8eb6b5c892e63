import type { Brief } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { briefDifferences } from './brief-differences.ts'

const guide = bundledGuide()

const one: Brief = {
  name: 'One',
  type: 'saas-dashboard',
  needs: { realtime: 1, seo: 2 },
  load: { users: 100, cpuMs: 5 },
  scope: [{ feature: 'sign-in' }],
  team: { people: [{ skills: ['backend'], languages: ['python'] }] },
}
const other: Brief = {
  name: 'Other',
  type: 'marketplace',
  needs: { realtime: 1, seo: 0, aiApi: 3 },
  load: { cpuMs: 5 },
  team: { people: [{ languages: ['python'], skills: ['backend'] }] },
  priorities: ['hiring'],
}

test('names each answer that differs, and no other', () => {
  expect(briefDifferences(one, other, guide).map(({ id }) => id)).toEqual([
    'type',
    'scope',
    'priorities',
    'needs.seo',
    'needs.aiApi',
    'load.users',
  ])
})

test('all changes put one after the other into the first give the second', () => {
  const changed = briefDifferences(one, other, guide).reduce((brief, { id }) => {
    const difference = briefDifferences(brief, other, guide).find((each) => each.id === id)
    return difference?.changed ?? brief
  }, one)
  expect(briefDifferences(changed, other, guide)).toEqual([])
  expect({ ...changed, name: 'Other' }).toEqual(other)
})

test('a brief has no differences from itself', () => {
  expect(briefDifferences(one, structuredClone(one), guide)).toEqual([])
})
