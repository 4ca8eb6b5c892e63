import { describe, expect, test } from 'vitest'
import { few, run } from '../world-fixture.ts'

const files = { 'b.yaml': 'needs: {richFrontend: 3, machineLearning: 0}\n' }
const assessed = (prior: string) => run(['assess', 'b.yaml', '--json', ...few, '--prior', prior], { files })

describe('assess --prior', () => {
  test('gives the shares at large: they move the probabilities and stand in the assessment, and the hash', async () => {
    const [mostlyNode, mostlyPython] = await Promise.all(
      ['node=8,python=1,hybrid=1', 'hybrid=1, node=1, python=8'].map(assessed),
    )
    const [one, other] = [JSON.parse(mostlyNode?.out ?? ''), JSON.parse(mostlyPython?.out ?? '')]
    expect(one.precedents.prior).toEqual({ hybrid: 0.1, node: 0.8, python: 0.1 })
    expect(one.precedents.probabilities.node).toBeGreaterThan(other.precedents.probabilities.node)
    expect(one.inputHash).not.toBe(other.inputHash)
    expect(one.recommendation).toEqual(other.recommendation)
  })

  test.each([
    ['node=1,python=1', 'it must be'],
    ['node=1,python=1,hybrid=-1', 'it must be'],
    ['node=0,python=0,hybrid=0', 'it must be'],
    ['node=1,node=1,python=1', 'it must be'],
    ['node=1,pyton=1,hybrid=1', 'did you mean "python"?'],
    ['', 'there is no ""'],
  ])('refuses %s', async (prior, reason) => {
    const { err, code } = await assessed(prior)
    expect(err).toContain(reason)
    expect(code).toBe(2)
  })
})
