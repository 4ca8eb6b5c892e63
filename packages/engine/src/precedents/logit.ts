import { cholesky } from '../dist/multivariate-normal.ts'
import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'

/** Coefficients of a multinomial logistic regression, row-major [class][1 + input]; the first of a row: intercept. */
export interface Logit {
  readonly classes: number
  readonly coefficients: Float64Array
}

export interface LogitProblem {
  /** Inputs by row, all of one length. */
  readonly inputs: readonly Float64Array[]
  /** Class of each row, from 0. */
  readonly labels: readonly number[]
  readonly classes: number
  /** Ridge penalty λ: λ/2 times the sum of squares of all coefficients but the intercepts is added to the log loss. */
  readonly penalty: number
}

/**
 * Of each class so many further rows with inputs of 0 are imagined, so that a class without a row keeps a finite
 * intercept; without inputs the probabilities are those of Krichevsky & Trofimov 1981.
 */
export const IMAGINED = 0.5

const MOST_STEPS = 50
/** After a Newton step this short the error is about its square. */
const CONVERGED = 1e-5

/**
 * Ridge-penalised maximum likelihood by Newton's method with step halving (Hastie, Tibshirani & Friedman 2009, 4.4;
 * symmetric form with one row of coefficients a class, as in Friedman, Hastie & Tibshirani 2010). The penalty makes the
 * coefficients of an input sum to 0 over the classes; the intercepts, which it leaves alone, are held to that as well.
 * `from`: where to start, for a path of penalties. Throws a RangeError where there are no rows.
 */
export function fitLogit({ inputs, labels, classes, penalty }: LogitProblem, from?: Logit): Logit {
  const [first] = inputs
  if (first === undefined) throw new RangeError('a regression on no rows')
  const rows = inputs.map((input) => Float64Array.of(1, ...input))
  const width = first.length + 1
  let coefficients: Float64Array = from ? from.coefficients.slice() : new Float64Array(classes * width)
  let loss = penalisedLoss(rows, labels, classes, penalty, coefficients)
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = newtonStep(rows, labels, classes, penalty, coefficients)
    const longest = direction.reduce((most, part) => Math.max(most, Math.abs(part)), 0)
    let scale = 1
    let next = coefficients.map((value, at) => value - (direction[at] as number))
    let nextLoss = penalisedLoss(rows, labels, classes, penalty, next)
    while (nextLoss > loss && longest * scale > CONVERGED) {
      scale /= 2
      const shorter = scale
      next = coefficients.map((value, at) => value - shorter * (direction[at] as number))
      nextLoss = penalisedLoss(rows, labels, classes, penalty, next)
    }
    coefficients = next
    loss = nextLoss
    if (longest * scale <= CONVERGED) break
  }
  return { classes, coefficients }
}

/** Probability of each class for a row of inputs. */
export function logitProbabilities({ classes, coefficients }: Logit, inputs: Float64Array): Float64Array {
  return probabilities(coefficients, classes, Float64Array.of(1, ...inputs))
}

function probabilities(coefficients: Float64Array, classes: number, row: Float64Array): Float64Array {
  const scores = new Float64Array(classes)
  for (let at = 0; at < classes; at++) {
    let score = 0
    for (let input = 0; input < row.length; input++) {
      score += (coefficients[at * row.length + input] as number) * (row[input] as number)
    }
    scores[at] = score
  }
  return softmax(scores)
}

/** exp of each score over their sum, without overflow. */
export function softmax(scores: Float64Array): Float64Array {
  const shares = scores.slice()
  softmaxOf(shares)
  return shares
}

/** The same in place. */
export function softmaxOf(scores: Float64Array): void {
  let most = -Infinity
  for (let at = 0; at < scores.length; at++) most = Math.max(most, scores[at] as number)
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    const part = exp((scores[at] as number) - most)
    scores[at] = part
    sum += part
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / sum
}

function penalisedLoss(
  rows: readonly Float64Array[],
  labels: readonly number[],
  classes: number,
  penalty: number,
  coefficients: Float64Array,
): number {
  const width = rows[0]?.length ?? 1
  let loss = 0
  rows.forEach((row, at) => {
    loss -= log(probabilities(coefficients, classes, row)[labels[at] as number] as number)
  })
  loss -= IMAGINED * originOf(coefficients, classes).reduce((sum, chance) => sum + log(chance), 0)
  coefficients.forEach((value, at) => {
    if (at % width > 0) loss += (penalty / 2) * value * value
  })
  return loss
}

/** Probabilities where all inputs are 0. */
function originOf(coefficients: Float64Array, classes: number): Float64Array {
  return softmax(
    Float64Array.from({ length: classes }, (_, one) => coefficients[(one * coefficients.length) / classes] as number),
  )
}

/** The Hessian's inverse times the gradient. */
function newtonStep(
  rows: readonly Float64Array[],
  labels: readonly number[],
  classes: number,
  penalty: number,
  coefficients: Float64Array,
): Float64Array {
  const width = rows[0]?.length ?? 1
  const size = classes * width
  const gradient = new Float64Array(size)
  const hessian = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  rows.forEach((row, at) => {
    const chances = probabilities(coefficients, classes, row)
    for (let one = 0; one < classes; one++) {
      const error = (chances[one] as number) - (labels[at] === one ? 1 : 0)
      for (let input = 0; input < width; input++) {
        gradient[one * width + input] = (gradient[one * width + input] as number) + error * (row[input] as number)
      }
      for (let other = 0; other <= one; other++) {
        const curvature = (chances[one] as number) * ((one === other ? 1 : 0) - (chances[other] as number))
        addOuter(hessian, one * width, other * width, row, curvature)
      }
    }
  })
  const origin = originOf(coefficients, classes)
  let intercepts = 0
  for (let one = 0; one < classes; one++) {
    intercepts += coefficients[one * width] as number
    const chance = origin[one] as number
    gradient[one * width] = (gradient[one * width] as number) + IMAGINED * (classes * chance - 1)
    for (let other = 0; other <= one; other++) {
      const curvature = IMAGINED * classes * chance * ((one === other ? 1 : 0) - (origin[other] as number))
      addOuter(hessian, one * width, other * width, ONE, curvature)
    }
  }
  for (let at = 0; at < size; at++) {
    const line = hessian[at] as number[]
    if (at % width > 0) {
      gradient[at] = (gradient[at] as number) + penalty * (coefficients[at] as number)
      line[at] = (line[at] as number) + penalty
    } else {
      // Only their differences matter to the likelihood; this picks the intercepts that sum to 0.
      gradient[at] = (gradient[at] as number) + intercepts
      for (let other = 0; other <= at; other += width) line[other] = (line[other] as number) + 1
    }
    for (let other = 0; other < at; other++) (hessian[other] as number[])[at] = line[other] as number
  }
  return solve(cholesky(hessian), gradient)
}

const ONE = Float64Array.of(1)

function addOuter(target: number[][], top: number, left: number, row: Float64Array, factor: number): void {
  for (let a = 0; a < row.length; a++) {
    const line = target[top + a] as number[]
    const scaled = factor * (row[a] as number)
    if (scaled === 0) continue
    for (let b = 0; b < row.length; b++) line[left + b] = (line[left + b] as number) + scaled * (row[b] as number)
  }
}

/** x with L Lᵀ x = right, L row-major lower triangle without zeros on its diagonal. */
function solve(root: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = right.slice()
  for (let row = 0; row < size; row++) {
    let rest = x[row] as number
    for (let k = 0; k < row; k++) rest -= (root[row * size + k] as number) * (x[k] as number)
    x[row] = rest / (root[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = x[row] as number
    for (let k = row + 1; k < size; k++) rest -= (root[k * size + row] as number) * (x[k] as number)
    x[row] = rest / (root[row * size + row] as number)
  }
  return x
}
