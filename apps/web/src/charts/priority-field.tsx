'use client'

import { memo } from 'react'
import { namesOn } from './region-names.ts'
import { Shape, tintOf } from './shape.tsx'
import { hullOf, type Place, regionOf, triangleAt, type Weights } from './triangle.ts'

export interface Field {
  /** At its corners: top, left, right. */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly options: readonly { readonly id: string; readonly name: string; readonly values: Weights }[]
  readonly marks: readonly { readonly option: string; readonly at: Weights }[]
  /** Corners around what fits a ranking; null where everything does. */
  readonly fitting: readonly Weights[] | null
  /** Where the point is before it is moved. */
  readonly start: Weights
}

interface PriorityFieldProps extends Field {
  readonly left: number
  readonly top: number
  readonly side: number
}

/** The map of priorities without what moves: regions named in ink, what fits a ranking, weightings as marks. */
export const PriorityField = memo(function PriorityField(props: PriorityFieldProps) {
  const { groups, options, marks, fitting, start, left, top, side } = props
  const triangle = triangleAt(left, top, side)
  const { placeOf } = triangle
  const corners = groups.map((_, corner) => placeOf(groups.map((_group, at) => (at === corner ? 1 : 0))))
  const places = marks.map(({ at }) => placeOf(at))
  const names = namesOn({ triangle, options, taken: [...places, ...aroundRing(placeOf(start))], left, top, side })
  return (
    <g aria-hidden="true">
      {options.map(({ id, values }) => (
        <polygon
          key={id}
          className={`${tintOf(id)} stroke-ground [stroke-width:3]`}
          points={pointsOf(regionOf(values, othersOf(options, id)).map(placeOf))}
        />
      ))}
      {gridLines.map(([from, to]) => (
        <polyline
          key={`${from.join()} ${to.join()}`}
          className="stroke-ground"
          points={pointsOf([placeOf(from), placeOf(to)])}
        />
      ))}
      <polygon className="fill-none stroke-tick" points={pointsOf(corners)} />
      {fitting === null ? null : (
        <polygon
          className="fill-none stroke-ink [stroke-dasharray:5_4] [stroke-width:1.25]"
          points={pointsOf(hullOf(fitting.map(placeOf)))}
        />
      )}
      {marks.map(({ option, at }, mark) => {
        const [x, y] = places[mark] ?? placeOf(at)
        return <Shape key={at.join()} option={option} x={x} y={y} r={side < 480 ? 2.6 : 3.6} />
      })}
      {names.map(({ id, name, place: [x, y], line }) => (
        <g key={id}>
          {line === null ? null : (
            <>
              <polyline className="fill-none stroke-ink-2" points={pointsOf(line)} />
              <circle className="fill-ink-2" cx={line.at(-1)?.[0]} cy={line.at(-1)?.[1]} r={2} />
            </>
          )}
          <Shape option={id} x={x - 34} y={y} r={6.5} />
          <text className="text-[15px] font-semibold" x={x - 21} y={y + 5}>
            {name}
          </text>
        </g>
      ))}
      {groups.map(({ id, name }, at) => (
        <text
          key={id}
          className="font-[550]"
          x={corners[at]?.[0]}
          y={(corners[at]?.[1] ?? 0) + (at === 0 ? -13 : 22)}
          textAnchor={anchors[at] ?? 'middle'}
        >
          {name}
        </text>
      ))}
    </g>
  )
})

/** The room that the ring takes, as places. */
function aroundRing([x, y]: Place): readonly Place[] {
  return [-24, 0, 24, 48].flatMap((right) => [-16, 0, 16].map((down): Place => [x + right, y + down]))
}

const anchors = ['middle', 'start', 'end'] as const

/** At each quarter of each weight. */
const gridLines: readonly (readonly [Weights, Weights])[] = [0.25, 0.5, 0.75].flatMap((part) => {
  const rest = 1 - part
  return [
    [
      [part, rest, 0],
      [part, 0, rest],
    ],
    [
      [rest, part, 0],
      [0, part, rest],
    ],
    [
      [rest, 0, part],
      [0, rest, part],
    ],
  ] as const
})

function othersOf(options: Field['options'], id: string): readonly Weights[] {
  return options.filter((option) => option.id !== id).map(({ values }) => values)
}

function pointsOf(places: readonly Place[]): string {
  return places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}
