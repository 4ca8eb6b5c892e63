import { withoutStop } from '@stackmark/report/answers'
import { moneyRange, weeksRange } from '@stackmark/report/figures'
import { OptionName } from '../charts/mark.tsx'
import { Section } from './section.tsx'
import { type Shown, viewOf } from './shown.ts'

/** Starting with one option and growing into another; nobody must pick one for ever. */
export function LaterSection({ shown }: { readonly shown: Shown }) {
  const { staged } = shown.assessment
  const view = viewOf(shown)
  if (staged.length === 0) return null
  return (
    <Section
      id="later"
      title="Start with one, add the other later"
      rail="Nobody picks for ever. What the step takes once its moment has come, 8 cases of 10."
    >
      <ul className="border-b border-line">
        {staged.map(({ now, later, trigger, addedWeeks, addedCost }) => (
          <li
            key={`${now} ${later} ${trigger}`}
            className="grid gap-x-8 gap-y-1 border-t border-line py-4 sm:grid-cols-[232px_minmax(0,1fr)]"
          >
            <b className="font-semibold">
              <OptionName option={now} name={view.nameOf(now)} />
              <span className="font-normal text-ink-2"> now, </span>
              <OptionName option={later} name={view.nameOf(later)} />
              <span className="font-normal text-ink-2"> later</span>
            </b>
            <span>
              When: {withoutStop(trigger)}.{' '}
              <span className="text-ink-2">
                The step then takes {weeksRange(addedWeeks.p10, addedWeeks.p90)} and{' '}
                {moneyRange(addedCost.p10, addedCost.p90, addedCost.currency)}.
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
