import { expect, test } from 'vitest'
import { itemOf, withFeature, withSize } from './scope-changes.ts'

const own = { name: 'Bank import', hours: { backend: [20, 35, 70] as const } }

test('a feature comes and goes, and what stands beside it stays', () => {
  const scope = withFeature([own], 'sign-in', true)
  expect(scope).toEqual([own, { feature: 'sign-in' }])
  expect(withFeature(scope, 'sign-in', true)).toEqual(scope)
  expect(withFeature(scope, 'sign-in', false)).toEqual([own])
})

test('size and count are said only where they are not the usual ones', () => {
  const scope = withSize([own, { feature: 'form-page' }], 'form-page', 'L', 3)
  expect(itemOf(scope, 'form-page')).toEqual({ feature: 'form-page', size: 'L', count: 3 })
  expect(withSize(scope, 'form-page', 'M', 1)).toEqual([own, { feature: 'form-page' }])
})
