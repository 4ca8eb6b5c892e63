'use client'

import { firstOf } from '@stackmark/report/first-of'
import type { PriorityMap } from '@stackmark/report/priority-map'
import { useState } from 'react'
import { OptionName } from '../../charts/mark.tsx'
import { PriorityTriangle } from '../../charts/priority-triangle.tsx'
import { valueAt } from '../../charts/triangle.ts'

interface PriorityDeskProps {
  readonly map: PriorityMap
  /** Difference of values, from 0 to 1, below which nothing is called ahead. */
  readonly relevantGap: number
  /** Where the brief asks for priorities; null for strangers. */
  readonly questionPath: string | null
}

/** The map with a point to move, and in words what comes first there. */
export function PriorityDesk({ map, relevantGap, questionPath }: PriorityDeskProps) {
  const { groups, options, marks, fitting, middle } = map
  const [point, setPoint] = useState(middle)
  const valueHere = ({ values }: { readonly values: readonly number[] }) => valueAt(values, point)
  const first = firstOf(options, valueHere)
  const second = firstOf(
    options.filter((option) => option !== first),
    valueHere,
  )
  if (first === undefined) return null
  const lead = second === undefined ? null : valueHere(first) - valueHere(second)
  const percentOf = (group: number) => Math.round(100 * (point[group] ?? 0))
  const said = groups.map(({ name }, group) => `${name} ${percentOf(group)}%`).join(', ')
  const moved = point !== middle
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_264px]">
      <PriorityTriangle
        groups={groups}
        options={options}
        marks={marks}
        fitting={fitting}
        point={point}
        start={middle}
        said={`${said}: ${first.name} comes first`}
        onMove={setPoint}
      />
      <div>
        <p className="text-sm text-ink-2">{moved ? 'At your point' : 'In the middle of what your brief says'}</p>
        <div aria-live="polite">
          <p className="mt-1 text-xl font-semibold">
            <OptionName option={first.id} name={first.name} /> comes first
          </p>
          <p className="mt-1 text-[15px] text-ink-2">
            {second === undefined || lead === null
              ? 'Nothing else is left to compare it with.'
              : lead < relevantGap
                ? `Too close to ${second.name} to call.`
                : `Ahead of ${second.name}.`}
            {lead === null ? null : (
              <span className="hidden font-mono text-xs engineer:inline"> by {lead.toFixed(3)} of 1</span>
            )}
          </p>
        </div>
        <dl className="mt-3 border-b border-line text-[15px]">
          {groups.map(({ id, name }, group) => (
            <div key={id} className="flex justify-between gap-4 border-t border-line py-2">
              <dt>{name}</dt>
              <dd className="font-semibold tabular-nums">{percentOf(group)}%</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-sm text-ink-2 print:hidden">Drag the ring, or focus it and use the arrow keys.</p>
        <p className="mt-1 flex flex-wrap gap-x-5 text-sm print:hidden">
          <button
            type="button"
            disabled={!moved}
            onClick={() => setPoint(middle)}
            className="link min-h-11 disabled:cursor-default disabled:text-ink-3"
          >
            Back to the brief
          </button>
          {questionPath === null ? null : (
            <a href={questionPath} className="inline-flex min-h-11 items-center">
              Rank your priorities
            </a>
          )}
        </p>
      </div>
    </div>
  )
}
