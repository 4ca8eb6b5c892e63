import { expect, test } from 'vitest'
import { nextPlace } from './next-place.ts'

test('after signing in one comes to the page that was asked for', () => {
  expect(nextPlace('/p/1/assessment/2?q=team#why')).toBe('/p/1/assessment/2?q=team#why')
})

test.each([
  undefined,
  '',
  'https://other.example/',
  '//other.example',
  '/\\other.example',
  'javascript:alert(1)',
  '/sign-in?next=/',
  'http://',
])('an address made up by others, %s, leads to the first page or stays here', (said) => {
  expect(nextPlace(said)).toBe('/')
})
