'use client'

import { Shape } from './shape.tsx'

export interface Count {
  readonly option: string
  readonly name: string
  /** Of a hundred. */
  readonly count: number
}

interface HundredMarksProps {
  /** In the order of the options, which fill columns; null: not counted yet. */
  readonly counts: readonly Count[] | null
  readonly columns?: 10 | 20 | 25
}

const pitch = 24

/** One mark a weighting: a hundred of them, columns filled in the order of the options. */
export function HundredMarks({ counts, columns = 20 }: HundredMarksProps) {
  const rows = 100 / columns
  const marks = counts?.flatMap(({ option, count }) => Array.from({ length: count }, () => option)) ?? []
  const label =
    counts === null
      ? '100 marks, not counted yet'
      : `100 marks: ${counts.map(({ name, count }) => `${count} ${name}`).join(', ')}`
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${columns * pitch} ${rows * pitch}`} className="block w-full">
      {Array.from({ length: 100 }, (_, at) => {
        const [x, y] = [(Math.floor(at / rows) + 0.5) * pitch, ((at % rows) + 0.5) * pitch]
        const option = marks[at]
        // A place keeps its element, so that only what changes is drawn anew.
        return option === undefined ? (
          <Shape key={at} option="node" x={x} y={y} r={pitch * 0.36} look="outline" />
        ) : (
          <Shape key={at} option={option} x={x} y={y} r={pitch * 0.36} />
        )
      })}
    </svg>
  )
}
