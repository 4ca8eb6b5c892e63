'use client'

import type { Quantiles } from '@stackmark/engine'
import { chance, grouped } from '@stackmark/report/figures'
import { dotCount, type KnownShare, shareUpTo } from '@stackmark/report/quantile-dots'
import { useId, useState } from 'react'
import { OptionName } from '../../charts/mark.tsx'
import { Shape } from '../../charts/shape.tsx'

interface ChanceRow {
  readonly option: string
  readonly name: string
  readonly quantiles: Quantiles
  /** What the brief's own limit was found to be worth, exactly. */
  readonly known: KnownShare | null
}

interface ChanceRuleProps {
  readonly of: 'weeks' | 'money'
  /** A currency, for money. */
  readonly unit: string
  /** The limit of the brief; null where it names none. */
  readonly given: number | null
  readonly first: number
  readonly step: number
  readonly rows: readonly ChanceRow[]
}

/** A rule to slide along: how likely each option is done by a date, or within a budget. */
export function ChanceRule({ of, unit, given, first, step, rows }: ChanceRuleProps) {
  const [limit, setLimit] = useState(first)
  const own = useId()
  const most = Math.max(first, ...rows.map(({ quantiles }) => quantiles.p90)) * 1.25
  const words = of === 'weeks' ? `${limit} ${limit === 1 ? 'week' : 'weeks'}` : `${grouped(limit)} ${unit}`
  return (
    <div>
      <h3 id={own} className="font-semibold">
        {of === 'weeks' ? 'Done within' : 'Within'} {words}
      </h3>
      <p className="text-sm text-ink-2">
        {given === null
          ? `The brief names no ${of === 'weeks' ? 'deadline' : 'budget'}; slide to try one.`
          : limit === given
            ? `Your ${of === 'weeks' ? 'deadline' : 'budget'}.`
            : 'Not what the brief says: tried here only.'}
      </p>
      <input
        type="range"
        aria-labelledby={own}
        aria-valuetext={words}
        min={step}
        max={Math.ceil(most / step) * step}
        step={step}
        value={limit}
        onChange={(event) => setLimit(Number(event.target.value))}
        className="rule-slider mt-2 w-full print:hidden"
      />
      <table className="mt-1 w-full text-[15px]">
        <tbody aria-live="polite">
          {rows.map(({ option, name, quantiles, known }) => {
            const share = shareUpTo(limit, quantiles, known ?? undefined)
            return (
              <tr key={option} className="border-t border-line last:border-b">
                <th scope="row" className="py-2 pr-3 text-left font-normal">
                  <OptionName option={option} name={name} />
                </th>
                <td className="py-2">
                  <Marks option={option} count={Math.round(share * dotCount)} />
                </td>
                <td className="w-28 py-2 text-right whitespace-nowrap">{chance(share)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Twenty marks, as many of them filled as there are chances of twenty. */
function Marks({ option, count }: { readonly option: string; readonly count: number }) {
  return (
    <svg viewBox={`0 0 ${dotCount * 12} 12`} className="block h-3 w-full max-w-60" aria-hidden="true">
      {Array.from({ length: dotCount }, (_, at) => (
        <Shape key={at} option={option} x={at * 12 + 6} y={6} r={4.4} look={at < count ? 'solid' : 'outline'} />
      ))}
    </svg>
  )
}
