import { expect, test } from 'vitest'
import { isSame, mergeBriefs } from './merge-briefs.ts'

test('takes what either side changed', () => {
  const base = { type: 'api-only', needs: { seo: 1, realtime: 2 } }
  const mine = { type: 'api-only', needs: { seo: 3, realtime: 2 }, frontend: 'react' }
  const theirs = { type: 'api-only', needs: { seo: 1, realtime: 0 }, deadline: { weeks: 12 } }
  expect(mergeBriefs(base, mine, theirs)).toEqual({
    brief: { type: 'api-only', needs: { seo: 3, realtime: 0 }, frontend: 'react', deadline: { weeks: 12 } },
    clashes: [],
  })
})

test('what one side took away and the other left alone is gone', () => {
  expect(mergeBriefs({ type: 'a', name: 'b' }, { type: 'a' }, { type: 'a', name: 'b' }).brief).toEqual({ type: 'a' })
  expect(mergeBriefs({ name: 'b' }, { name: 'b' }, {}).brief).toEqual({})
})

test('tells where both changed the same, inside of needs by the need', () => {
  const { brief, clashes } = mergeBriefs({ needs: { seo: 0 } }, { needs: { seo: 1 } }, { needs: { seo: 2 } })
  expect(brief).toEqual({ needs: { seo: 1 } })
  expect(clashes).toEqual([{ path: 'needs.seo', mine: 1, theirs: 2 }])
})

test('both changing to the same is no clash', () => {
  expect(mergeBriefs({}, { type: 'a' }, { type: 'a' }).clashes).toEqual([])
})

test('the order of fields says nothing, that of lists does', () => {
  expect(isSame({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true)
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false)
})
