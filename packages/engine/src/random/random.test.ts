import { describe, expect, test } from 'vitest'
import { createDraws } from './draws.ts'
import { fillExponential } from './exponential.ts'
import { createRandom, fillUniform } from './random.ts'

const N = 1_000_000

describe('uniform streams', () => {
  test('a batch and single calls give the same numbers, and the same seed and name give them again', () => {
    const batch = fillUniform(new Float64Array(1000), 5, 'weights')
    const random = createRandom(5, 'weights')
    expect(Array.from(batch)).toEqual(Array.from(batch, () => random()))
  })

  test('numbers lie strictly between 0 and 1, with the mean and variance of a uniform', () => {
    const draws = fillUniform(new Float64Array(N), 1, 'a')
    let sum = 0
    let squares = 0
    for (const draw of draws) {
      sum += draw
      squares += draw * draw
    }
    expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true)
    // Five standard errors: the mean's is 2.9e-4, the variance's 7.5e-5.
    expect(Math.abs(sum / N - 1 / 2)).toBeLessThan(1.5e-3)
    expect(Math.abs(squares / N - (sum / N) ** 2 - 1 / 12)).toBeLessThan(4e-4)
  })

  test.each([
    ['another name', 1, 'b'],
    ['another seed', 2, 'a'],
    ['a name one letter longer', 1, 'aa'],
  ])('%s gives an unrelated stream', (_what, seed, name) => {
    const [one, other] = [fillUniform(new Float64Array(N), 1, 'a'), fillUniform(new Float64Array(N), seed, name)]
    let products = 0
    for (let at = 0; at < N; at++) products += ((one[at] as number) - 0.5) * ((other[at] as number) - 0.5)
    // Five standard errors of a correlation of independent numbers.
    expect(Math.abs((products / N) * 12)).toBeLessThan(5e-3)
  })
})

describe('exponential streams', () => {
  test('mean 1, variance 1, and one in e beyond 1; every stride-th place and no other is written', () => {
    const target = new Float64Array(2 * N).fill(-1)
    fillExponential(target, 1, 2, 3, 'weights/hiring')
    let sum = 0
    let squares = 0
    let beyond = 0
    for (let at = 0; at < target.length; at += 2) {
      const draw = target[at + 1] as number
      sum += draw
      squares += draw * draw
      if (draw > 1) beyond++
      if (target[at] !== -1 || !(draw > 0)) throw new Error(`place ${at}`)
    }
    // Five standard errors: 1e-3 for the mean, 2.8e-3 for the variance, 4.8e-4 for the share.
    expect(Math.abs(sum / N - 1)).toBeLessThan(5e-3)
    expect(Math.abs(squares / N - (sum / N) ** 2 - 1)).toBeLessThan(1.5e-2)
    expect(Math.abs(beyond / N - Math.exp(-1))).toBeLessThan(2.5e-3)
  })

  test('is -ln of the uniform of the same bits, to 1e-8', () => {
    const uniforms = fillUniform(new Float64Array(1000), 9, 'x')
    const target = new Float64Array(1000)
    fillExponential(target, 0, 1, 9, 'x')
    target.forEach((draw, at) => {
      // The stream's last bit is set so that the logarithm exists: half a cell, or one, from the uniform's centre.
      const u = uniforms[at] as number
      expect(Math.abs(draw + Math.log(u))).toBeLessThan(1e-8 + 2 ** -32 / u)
    })
  })
})

test('draws are made once, and named by what was made of them', () => {
  const draws = createDraws(1, 10)
  const plain = draws.column('a', 'uniform', (column) => column)
  expect(draws.column('a', 'uniform', () => new Float64Array(0))).toBe(plain)
  const doubled = draws.column('a', 'double', (column) => column.map((draw) => 2 * draw))
  expect(Array.from(doubled)).toEqual(Array.from(plain, (draw) => 2 * draw))
})
