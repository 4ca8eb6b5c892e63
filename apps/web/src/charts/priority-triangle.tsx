'use client'

import type { KeyboardEvent, PointerEvent } from 'react'
import { Chart } from './chart.tsx'
import { type Field, PriorityField } from './priority-field.tsx'
import { triangleAt, type Weights, weightsOf } from './triangle.ts'

interface PriorityTriangleProps extends Field {
  readonly point: Weights
  /** The point in words. */
  readonly said: string
  readonly onMove: (point: Weights) => void
}

/** How far an arrow key moves: a fiftieth of all weight. */
const step = 0.02
const moves: Readonly<Record<string, Weights>> = {
  ArrowUp: [step, -step / 2, -step / 2],
  ArrowDown: [-step, step / 2, step / 2],
  ArrowLeft: [0, step, -step],
  ArrowRight: [0, -step, step],
}
const [above, below] = [34, 34]

/** Where each option comes first by what three groups weigh, with weightings as marks and a point to move. */
export function PriorityTriangle({
  groups,
  options,
  marks,
  fitting,
  start,
  point,
  said,
  onMove,
}: PriorityTriangleProps) {
  const label = `Map of priorities: ${groups.map(({ name }) => name).join(', ')} at its corners, and where ${options.map(({ name }) => name).join(', ')} come first`
  return (
    <Chart label={label} interactive firstWidth={620} height={(width) => above + highOf(sideOf(width)) + below}>
      {(width) => {
        const side = sideOf(width)
        const left = (width - side) / 2
        const triangle = triangleAt(left, above, side)
        const [x, y] = triangle.placeOf(point)
        // Its name leaves the chart at the right edge otherwise.
        const atRight = x > width - 56
        const onKeyDown = (event: KeyboardEvent) => {
          const by = moves[event.key]
          if (by === undefined) return
          event.preventDefault()
          onMove(weightsOf(point.map((weight, at) => weight + (by[at] ?? 0))))
        }
        const onPointerMove = (event: PointerEvent<SVGGElement>) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
          const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
          if (box !== undefined) onMove(triangle.weightsAt([event.clientX - box.left, event.clientY - box.top]))
        }
        return (
          <>
            <PriorityField {...{ groups, options, marks, fitting, start, left, side }} top={above} />
            {/* A slider of two dimensions has no single value: its text says it whole. */}
            <g
              role="slider"
              tabIndex={0}
              aria-label="Your priorities"
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(100 * (point[0] ?? 0))}
              aria-valuetext={said}
              className="cursor-grab touch-none active:cursor-grabbing print:hidden"
              onKeyDown={onKeyDown}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={onPointerMove}
            >
              <circle className="fill-transparent" cx={x} cy={y} r={24} />
              <circle className="fill-none stroke-ground [stroke-width:6]" cx={x} cy={y} r={12} />
              <path
                className="fill-none stroke-ink [stroke-width:2]"
                d={`M${x - 19} ${y}h7M${x + 12} ${y}h7M${x} ${y - 19}v7M${x} ${y + 12}v7`}
              />
              <circle className="fill-none stroke-ink [stroke-width:2.5]" cx={x} cy={y} r={12} />
              <text
                className="halo font-semibold"
                x={x + (atRight ? -22 : 22)}
                y={y - 9}
                textAnchor={atRight ? 'end' : 'start'}
                aria-hidden="true"
              >
                you
              </text>
            </g>
          </>
        )
      }}
    </Chart>
  )
}

const sideOf = (width: number) => Math.min(width - 8, 620)
const highOf = (side: number) => (side * Math.sqrt(3)) / 2
