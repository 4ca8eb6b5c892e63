import { scaleLinear } from 'd3-scale'

export interface Axis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  readonly x: (value: number) => number
}

/** A linear axis over all of the values, with 3 to 8 round steps, from one pixel to another. */
export function axisOver(values: readonly number[], from: number, to: number, steps = 5): Axis {
  const finite = values.filter(Number.isFinite)
  const [low, high] = [Math.min(...finite), Math.max(...finite)]
  const scale = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([from, to])
    .nice(steps)
  const [start = low, end = high] = scale.domain()
  return { low: start, high: end, ticks: scale.ticks(steps), x: (value) => scale(value) }
}
