import { z } from 'zod'

const number = z.number()
const numbers = z.array(number)
const criterion = z.union([z.string(), z.int().min(0)], 'a criterion: its name, or its index from 0')
const criteria = z.array(criterion).min(1)
const atLeast = number.nullable().describe('Least; null: no bound.')
const atMost = number.nullable().describe('Most; null: no bound.')
const outOfBounds = z.enum(['interpolate', 'clip']).describe('Beyond the ends: go on along the line, or stay.')

const distribution = z.discriminatedUnion('type', [
  z.object({ type: z.literal('point'), value: number }),
  z.object({ type: z.literal('beta'), alpha: number.positive(), beta: number.positive() }),
  z.object({ type: z.literal('normal'), mean: number, sd: number.nonnegative() }),
  z.object({ type: z.literal('lognormal'), mu: number, sigma: number.nonnegative() }),
  z.object({ type: z.literal('gamma'), shape: number.positive(), scale: number.positive().exactOptional() }),
  z.object({ type: z.literal('uniform'), low: number, high: number }),
  z.object({ type: z.literal('triangular'), low: number, mode: number, high: number }),
  z.object({ type: z.literal('pert'), low: number, mode: number, high: number }),
])

const cell = z.union([number, distribution], 'a number or a distribution')

const measurements = z.union(
  [
    z.array(z.array(cell)),
    z.object({
      type: z.literal('samples'),
      dims: z.tuple([z.int().min(1), z.int().min(1), z.int().min(1)]).describe('Iterations, alternatives, criteria.'),
      values: numbers.describe('In the order iteration, alternative, criterion.'),
    }),
  ],
  'a table [alternative][criterion], or {type: samples, dims, values}',
)

const pvf = z.union(
  [
    z.object({ worst: number, best: number, outOfBounds: outOfBounds.exactOptional() }),
    z.object({ cutoffs: numbers.min(2), values: numbers.min(2), outOfBounds: outOfBounds.exactOptional() }),
  ],
  '{worst, best} or {cutoffs, values}',
)

const direction = z.literal([1, -1]).describe('1: more is better; -1: less is.')
const range = z.tuple([number, number])

const namedCriterion = z.object({
  name: z.string().min(1),
  pvf: pvf.exactOptional(),
  dir: direction.exactOptional(),
  direction: z.enum(['increasing', 'decreasing']).exactOptional(),
  range: range.exactOptional(),
})

const performance = z.object({
  criterion: z.string(),
  type: z.enum(['relative-normal', 'relative-logit-normal', 'relative-cloglog-normal']),
  baseline: z.object({ mu: number, sigma: number.nonnegative() }),
  mu: z.record(z.string(), number).describe('Effect of each alternative.'),
  cov: z.object({ rownames: z.array(z.string()), colnames: z.array(z.string()), data: z.array(numbers) }),
})

const linearConstraint = z.object({
  label: z.string().exactOptional(),
  coefficients: numbers,
  relation: z.enum(['<=', '>=', '=']),
  bound: number,
})

const weightsByType = z.discriminatedUnion('type', [
  z.object({ type: z.literal('simplex') }),
  z.object({ type: z.literal('ordinal'), order: criteria }),
  z.object({ type: z.literal('weakOrder'), blocks: z.array(criteria).min(1) }),
  z.object({ type: z.literal('hierarchical'), groups: z.array(criteria).min(1) }),
  z.object({ type: z.literal('exact'), w: z.array(number.nonnegative()) }),
  z.object({
    type: z.literal('bounds'),
    lower: z.array(atLeast).exactOptional(),
    upper: z.array(atMost).exactOptional(),
    constraints: z.array(z.tuple([criterion, atLeast, atMost])).exactOptional(),
  }),
  z.object({
    type: z.literal('ratioBounds'),
    constraints: z.array(z.tuple([criterion, criterion, atLeast, atMost])).min(1),
  }),
  z.object({
    type: z.literal('linear'),
    simplex: z.boolean().exactOptional(),
    constraints: z.array(linearConstraint).min(1),
  }),
  z.object({
    type: z.literal('samples'),
    values: z.union([z.array(z.array(number.nonnegative())), z.array(number.nonnegative())], 'rows of weights'),
  }),
])

const weights = z.union([weightsByType, z.array(number.nonnegative())], 'weights with a type, or a list of numbers')

const parts = {
  alternatives: z.array(z.string().min(1)).min(1).max(256).exactOptional(),
  criteria: z
    .array(z.union([z.string().min(1), namedCriterion], 'a name, or {name, …}'))
    .min(1)
    .exactOptional(),
  measurements: measurements.exactOptional(),
  matrix: z.array(numbers).exactOptional(),
  performance: z.array(performance).exactOptional(),
  weights: weights.exactOptional(),
  w: z.array(number.nonnegative()).exactOptional(),
  dir: z.array(direction).exactOptional(),
  ranges: z.array(range).exactOptional(),
  pvfOutOfBounds: z
    .string()
    .regex(/^(interpolate|clip)\b/, 'text that starts with interpolate or clip')
    .exactOptional(),
}

/**
 * A decision problem as a file: the engine's `Problem`, which `contract.test.ts` holds it to. Keys it does not know are
 * dropped, so that files keep their notes. Whether the parts fit together is for `decide` to say.
 */
export const decisionProblemSchema = z.object({
  ...parts,
  cases: z
    .array(z.object({ name: z.string().exactOptional(), ...parts }))
    .min(1)
    .exactOptional(),
})

export type DecisionProblem = z.infer<typeof decisionProblemSchema>

/** For editors that complete and check problem files. */
export function decisionProblemJsonSchema(): object {
  // As input: an output no longer has the unknown keys that an input may have.
  return z.toJSONSchema(decisionProblemSchema, { io: 'input' })
}
