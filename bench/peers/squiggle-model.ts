import { run } from '@quri/squiggle-lang'
import { pertShape } from '../../packages/engine/src/dist/pert.ts'
import type { KernelTask } from './tasks.ts'

/**
 * The kernel's model as a Squiggle program: the fastest of the ways tried (arithmetic on distributions; `SampleSet.map`
 * takes twice as long, `SampleSet.fromFn` far longer).
 */
export function squiggleProgram({ items, logMean, logSd }: KernelTask): string {
  const lines = items.map(({ low, mode, high }, at) => {
    const { alpha, beta } = pertShape(low, mode, high)
    return `item${at} = ${low} + ${high - low} * beta(${alpha}, ${beta})`
  })
  return [
    ...lines,
    `total = (${items.map((_, at) => `item${at}`).join(' + ')}) * lognormal(${logMean}, ${logSd})`,
    '[quantile(total, 0.1), quantile(total, 0.5), quantile(total, 0.8), quantile(total, 0.9)]',
  ].join('\n')
}

/** Runs a program and returns its quantiles; throws what Squiggle says is wrong with it. */
export async function runSquiggle(program: string, { trials, seed }: KernelTask): Promise<unknown> {
  const output = await run(program, { environment: { sampleCount: trials, xyPointLength: 1000, seed: String(seed) } })
  if (!output.result.ok) throw new Error(output.result.value.toString())
  return output.result.value.result.asJS()
}
