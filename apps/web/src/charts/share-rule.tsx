'use client'

import { scaleLinear } from 'd3-scale'
import { Caliper } from './caliper.tsx'
import { Chart } from './chart.tsx'
import { Shape } from './shape.tsx'

interface ShareRow {
  readonly option: string
  readonly name: string
  readonly count: number
  /** How far it could move; null where nothing is open. */
  readonly reach: readonly [number, number] | null
}

interface ShareRuleProps {
  /** None: not counted yet. */
  readonly rows: readonly ShareRow[]
  /** Counts from which the words change. */
  readonly leanAt: number
  readonly strongAt: number
}

const [lane, above, below] = [38, 22, 26]

/** From 0 to 100 ways: where each option stands, and where the words of the verdict change. */
export function ShareRule({ rows, leanAt, strongAt }: ShareRuleProps) {
  // Until it is counted it takes the room of the usual three.
  const axisY = above + lane * (rows.length === 0 ? 3 : rows.length) + 4
  const label = rows
    .map(({ name, count, reach }) => `${name} ${count}${reach === null ? '' : `, could be ${reach[0]} to ${reach[1]}`}`)
    .join('; ')
  return (
    <Chart
      label={`Of 100 ways to weigh: ${rows.length === 0 ? 'not counted yet' : label}`}
      firstWidth={1296}
      height={() => axisY + below}
    >
      {(width) => {
        const x = scaleLinear()
          .domain([0, 100])
          .range([10, width - 10])
        const step = width < 760 ? 20 : 10
        return (
          <>
            <line className="stroke-tick" x1={x(0)} x2={x(100)} y1={axisY} y2={axisY} />
            {Array.from({ length: 101 }, (_, at) => at)
              .filter((at) => at % (width < 560 ? 5 : 1) === 0)
              .map((at) => (
                <line
                  key={at}
                  className="stroke-line-2"
                  x1={x(at)}
                  x2={x(at)}
                  y1={axisY}
                  y2={axisY + (at % step === 0 ? 8 : 4)}
                />
              ))}
            {Array.from({ length: 100 / step + 1 }, (_, at) => at * step).map((at) => (
              <text
                key={at}
                className="fill-ink-2 text-xs"
                x={x(at)}
                y={axisY + 22}
                textAnchor={at === 100 ? 'end' : at === 0 ? 'start' : 'middle'}
              >
                {at === 100 ? '100 ways' : at}
              </text>
            ))}
            {(
              [
                [leanAt, 'lean'],
                [strongAt, 'strong'],
              ] as const
            ).map(([at, word]) => (
              <g key={word}>
                <line className="stroke-ink [stroke-dasharray:2_3]" x1={x(at)} x2={x(at)} y1={4} y2={axisY} />
                <text className="fill-ink-2 text-xs" x={x(at) + 5} y={13}>
                  {width < 560 ? word : `${word} from ${Math.round(at)}`}
                </text>
              </g>
            ))}
            {rows.map(({ option, name, count, reach }, row) => {
              const y = above + lane * row + 28
              const middle = x(count)
              return (
                <g key={option}>
                  {reach === null ? (
                    <Shape option={option} x={middle} y={y} r={6} />
                  ) : (
                    <Caliper option={option} low={x(reach[0])} middle={middle} high={x(reach[1])} y={y} />
                  )}
                  <text
                    className="halo font-semibold"
                    x={Math.min(Math.max(middle, 44), width - 44)}
                    y={y - 11}
                    textAnchor="middle"
                  >
                    {name} {count}
                  </text>
                </g>
              )
            })}
          </>
        )
      }}
    </Chart>
  )
}
