import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { anything, assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../../engine/src/decide/decide.ts'
import type { Problem } from '../../../engine/src/model/problem.ts'
import { checkDecisionProblem } from './check-decision-problem.ts'
import { type DecisionProblem, decisionProblemJsonSchema } from './schema.ts'

const folder = new URL('../../../engine/src/decide/golden/', import.meta.url)
const golden = readdirSync(folder).filter((file) => /^(04|05|06|07|10|16)-.*\.json$/.test(file))

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}

/** The one issue of a problem: path and message. */
function onlyIssue(data: unknown): [string, string] {
  const checked = checkDecisionProblem(data)
  if (checked.ok) throw new Error('an issue was expected')
  expect(checked.issues).toHaveLength(1)
  const { path = '', message = '' } = checked.issues[0] ?? {}
  return [path, message]
}

test('what the schema lets through is a problem the engine reads', () => {
  // Compiles only while the two types agree.
  const given: DecisionProblem = { matrix: [[1]] }
  const problem: Problem = given
  expect(problem.matrix).toEqual([[1]])
})

test.each(golden)('golden file %s passes as it stands and is answered as without the schema', (file) => {
  const data = read(file)
  const checked = checkDecisionProblem(data)
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join('\n'))
  const options = { seed: 1, samples: 200 }
  expect(decide(checked.problem, options)).toEqual(decide(data as Problem, options))
})

test.each(golden)('the published JSON Schema accepts golden file %s', (file) => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(decisionProblemJsonSchema())
  expect(validate(read(file)), JSON.stringify(validate.errors)).toBe(true)
})

test('keys it does not know are dropped', () => {
  const checked = checkDecisionProblem({ matrix: [[1]], note: 'mine', weights: { type: 'simplex', why: 'unknown' } })
  expect(checked).toEqual({ ok: true, problem: { matrix: [[1]], weights: { type: 'simplex' } } })
})

test('an error leads to the place, inside unions too, and names what may stand there', () => {
  const cells: [unknown, string, RegExp][] = [
    [{ type: 'beta', alpha: 0, beta: 2 }, 'measurements[0][1].alpha', /is 0; it must be more than 0/],
    [{ type: 'beta', alpha: 1 }, 'measurements[0][1].beta', /is missing; it must be a number/],
    [{ type: 'lognorml', mu: 0, sigma: 1 }, 'measurements[0][1].type', /did you mean "lognormal"\?/],
    ['three', 'measurements[0][1]', /must be a number or a distribution/],
  ]
  for (const [cell, path, message] of cells) {
    const [foundPath, foundMessage] = onlyIssue({ measurements: [[1, cell]] })
    expect(foundPath).toBe(path)
    expect(foundMessage).toMatch(message)
  }
})

test('errors in weights, criteria and cases lead to their places', () => {
  const wrong: [unknown, string][] = [
    [{ matrix: [[1]], weights: { type: 'ordnal' } }, 'weights.type'],
    [{ matrix: [[1]], weights: { type: 'exact', w: [-1] } }, 'weights.w[0]'],
    [{ matrix: [[1]], weights: { type: 'ratioBounds', constraints: [[0, 1, 'two', 3]] } }, 'weights.constraints[0][2]'],
    [{ matrix: [[1]], criteria: [{ name: 'x', dir: 0 }] }, 'criteria[0].dir'],
    [{ matrix: [[1]], cases: [{}, { w: ['a'] }] }, 'cases[1].w[0]'],
    [{ matrix: [['1']] }, 'matrix[0][0]'],
    [[], ''],
    [null, ''],
  ]
  for (const [data, path] of wrong) expect(onlyIssue(data)[0]).toBe(path)
})

test('never throws, whatever it is given', () => {
  assert(
    property(anything(), (data) => {
      expect(checkDecisionProblem({ matrix: data, weights: data, cases: [data] })).toHaveProperty('ok')
      expect(checkDecisionProblem(data)).toHaveProperty('ok')
    }),
    { seed: 2, numRuns: 300 },
  )
})
