import { Shape, strokeOf } from './shape.tsx'

interface CaliperProps {
  readonly option: string
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly y: number
  /** Half of the jaws' height. */
  readonly jaw?: number
}

/** An interval: jaws at P10 and P90, the option's mark at P50. All in pixels. */
export function Caliper({ option, low, middle, high, y, jaw = 6 }: CaliperProps) {
  return (
    <g>
      <path
        className={`fill-none ${strokeOf(option)} [stroke-width:2]`}
        d={`M${low} ${y - jaw}V${y + jaw}M${low} ${y}H${high}M${high} ${y - jaw}V${y + jaw}`}
      />
      <Shape option={option} x={middle} y={y} r={6} />
    </g>
  )
}
