import type { CriterionRef, ProblemCase, ProblemCriterion } from '../model/problem.ts'
import { DecideError } from './error.ts'

/** A problem's names and counts, checked against one another. */
export interface CaseNames {
  readonly alternatives: readonly string[]
  readonly criteria: readonly string[]
  /** As given; null where only the name is known. */
  readonly criterionOf: (index: number) => ProblemCriterion | null
  /** Index of a criterion by name or index. Throws a DecideError at `path`. */
  readonly resolve: (ref: CriterionRef, path: readonly (string | number)[]) => number
}

/** Reads names, or makes them up from the sizes of what is measured. Throws a DecideError where counts disagree. */
export function namesOf(problem: ProblemCase): CaseNames {
  const sizes = sizesOf(problem)
  const given = problem.criteria?.map((criterion) => (typeof criterion === 'string' ? { name: criterion } : criterion))
  const alternatives = problem.alternatives ?? numbered('a', sizes.alternatives ?? 0)
  const criteria = given?.map(({ name }) => name) ?? numbered('c', sizes.criteria ?? 0)
  check('alternatives', alternatives, sizes.alternatives)
  check('criteria', criteria, sizes.criteria)
  return {
    alternatives,
    criteria,
    criterionOf: (index) => given?.[index] ?? null,
    resolve: (ref, path) => {
      const index = typeof ref === 'number' ? ref : criteria.indexOf(ref)
      if (criteria[index] !== undefined) return index
      throw new DecideError(
        'problem-name',
        `no criterion ${JSON.stringify(ref)}; there are ${criteria.join(', ')}`,
        path,
      )
    },
  }
}

interface Sizes {
  readonly alternatives: number | undefined
  readonly criteria: number | undefined
}

function sizesOf({ measurements, matrix, performance, alternatives, criteria }: ProblemCase): Sizes {
  const cells = measurements ?? matrix
  if (cells === undefined) {
    if (performance !== undefined) return { alternatives: alternatives?.length, criteria: criteria?.length }
    throw new DecideError('problem-shape', 'nothing is measured: give measurements, matrix or performance')
  }
  if ('type' in cells) {
    const [rows, first, second] = cells.dims
    const size = rows * first * second
    if (size === 0 || size !== cells.values.length) {
      const message = `dims ask for ${rows} x ${first} x ${second} = ${size} values, ${cells.values.length} are given`
      throw new DecideError('problem-shape', message, ['measurements', 'values'])
    }
    return { alternatives: first, criteria: second }
  }
  const key = measurements === undefined ? 'matrix' : 'measurements'
  const width = cells[0]?.length ?? 0
  for (const [row, entries] of cells.entries()) {
    if (entries.length !== width) {
      const message = `row ${row} has ${entries.length} criteria, row 0 has ${width}`
      throw new DecideError('problem-shape', message, [key, row])
    }
  }
  return { alternatives: cells.length, criteria: width }
}

function check(what: 'alternatives' | 'criteria', names: readonly string[], size: number | undefined): void {
  if (names.length === 0) throw new DecideError('problem-shape', `there are no ${what}`, [what])
  if (what === 'alternatives' && names.length > 256) {
    throw new DecideError('problem-shape', `${names.length} alternatives; at most 256`, [what])
  }
  if (size !== undefined && size !== names.length) {
    throw new DecideError('problem-shape', `${names.length} ${what} are named, ${size} are measured`, [what])
  }
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice >= 0) throw new DecideError('problem-name', `the name ${names[twice]} is used twice`, [what, twice])
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
}
