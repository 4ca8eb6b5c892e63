import { expect, test } from 'vitest'
import { parseCondition } from './condition.ts'

test('reads the five forms of a condition, and each turned round', () => {
  expect(parseCondition('sign-in')).toEqual({ target: 'feature', id: 'sign-in', negated: false })
  expect(parseCondition('need:realtime>=2')).toEqual({ target: 'need', id: 'realtime', level: 2, negated: false })
  expect(parseCondition('type:ml-product')).toEqual({ target: 'product-type', id: 'ml-product', negated: false })
  expect(parseCondition('option:python')).toEqual({ target: 'option', id: 'python', negated: false })
  expect(parseCondition('!frontend:none')).toEqual({ target: 'frontend', id: 'none', negated: true })
  expect(parseCondition('!need:seo>=1')).toEqual({ target: 'need', id: 'seo', level: 1, negated: true })
})

test.each([
  'need:realtime',
  'need:realtime>=0',
  'need:realtime>=4',
  'need:realtime > 2',
  'sign-in>=2',
  'type:ml-product>=1',
  'skill:backend',
  'type:',
  '!',
  '!!sign-in',
  '',
])('reads nothing into "%s"', (text) => {
  expect(parseCondition(text)).toBeNull()
})
