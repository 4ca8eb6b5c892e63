import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, nearestName } from './nearest-name.ts'

describe('nearestName', () => {
  test('finds the name a typing slip meant', () => {
    const options = ['node', 'python', 'hybrid']
    expect(nearestName('pyton', options)).toBe('python')
    expect(nearestName('hybird', options)).toBe('hybrid')
    expect(nearestName('Node', options)).toBe('node')
  })

  test('ignores case and separators, so that camelCase, kebab-case and snake_case meet', () => {
    expect(nearestName('saas_dashboard', ['marketplace', 'saas-dashboard'])).toBe('saas-dashboard')
    expect(nearestName('machine-learning', ['machineLearning'])).toBe('machineLearning')
  })

  test('answers nothing where nothing is near, rather than the least far', () => {
    expect(nearestName('java', ['node', 'python', 'hybrid'])).toBeNull()
    expect(nearestName('', ['a'])).toBeNull()
    expect(nearestName('node', [])).toBeNull()
  })

  test('takes the first of two equally near names', () => {
    expect(nearestName('cat', ['bat', 'hat'])).toBe('bat')
  })
})

describe('editDistance', () => {
  test('counts a swap of neighbours as one step, also with a letter between (unlike optimal string alignment)', () => {
    expect(editDistance('ab', 'ba')).toBe(1)
    expect(editDistance('ca', 'abc')).toBe(2)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', 'abc')).toBe(3)
  })

  test('is a metric', () => {
    const word = string({ unit: constantFrom('a', 'b', 'c'), maxLength: 6 })
    assert(
      property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
