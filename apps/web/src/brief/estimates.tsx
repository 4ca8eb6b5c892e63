import type { Brief, Preview } from '@stackmark/engine'
import { moneyRange, weeksRange } from '@stackmark/report/figures'
import { IntervalRows } from '../charts/interval-rows.tsx'
import { inOrder } from './verdict-words.ts'

interface EstimatesProps {
  readonly options: Preview['options']
  readonly brief: Brief
}

/** Weeks and money of each option, as intervals on one axis each. */
export function Estimates({ options: given, brief }: EstimatesProps) {
  const options = inOrder(given)
  const currency = options[0]?.cost.currency ?? 'USD'
  const weeks = options.map(({ id, name, weeks: { p10, p50, p90 } }) => ({
    option: id,
    name,
    low: Math.round(p10),
    middle: Math.round(p50),
    high: Math.round(p90),
  }))
  const cost = options.map(({ id, name, cost: { p10, p50, p90 } }) => ({
    option: id,
    name,
    low: thousands(p10),
    middle: thousands(p50),
    high: thousands(p90),
  }))
  const { deadline, budget } = brief
  return (
    <div>
      <h2 className="mt-[18px] mb-0.5 flex justify-between gap-3 text-sm font-semibold">
        Weeks to launch <span className="font-normal text-ink-2">8 in 10 fall inside the jaws</span>
      </h2>
      <IntervalRows
        of="Weeks to launch"
        rows={weeks}
        words={({ low, high }) => weeksRange(low, high).replace(/ weeks?$/, '')}
        line={deadline === undefined ? undefined : { at: deadline.weeks, text: `your deadline, ${deadline.weeks}` }}
      />
      <h2 className="mt-[18px] mb-0.5 flex justify-between gap-3 text-sm font-semibold">
        Cost to launch <span className="font-normal text-ink-2">thousand {currency}</span>
      </h2>
      <IntervalRows
        of={`Cost to launch in thousand ${currency}`}
        rows={cost}
        words={({ low, high }) =>
          moneyRange(low * 1000, high * 1000, '')
            .replaceAll(',000', '')
            .trim()
        }
        line={
          budget === undefined || budget.currency !== currency
            ? undefined
            : { at: thousands(budget.amount), text: `your budget, ${thousands(budget.amount)}` }
        }
      />
    </div>
  )
}

function thousands(amount: number): number {
  return Math.round(amount / 1000)
}
