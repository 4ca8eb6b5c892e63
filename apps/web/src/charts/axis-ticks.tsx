import type { Axis } from './ticks.ts'

interface AxisTicksProps {
  readonly axis: Axis
  readonly top: number
  readonly bottom: number
}

/** The grid of an axis with its round steps below. */
export function AxisTicks({ axis, top, bottom }: AxisTicksProps) {
  return axis.ticks.map((tick) => (
    <g key={tick}>
      <line className="stroke-line" x1={axis.x(tick)} x2={axis.x(tick)} y1={top} y2={bottom} />
      <text className="fill-ink-2 text-xs" x={axis.x(tick)} y={bottom + 18} textAnchor="middle">
        {tick}
      </text>
    </g>
  ))
}
