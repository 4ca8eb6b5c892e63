import { answerName } from '@stackmark/report/answers'
import { OptionName } from '../../charts/mark.tsx'
import { Tornado } from '../../charts/tornado.tsx'
import { Section } from '../section.tsx'
import { type Shown, viewOf } from '../shown.ts'

/** What moves the weeks of each option, from the lowest fifth of each input to its highest. */
export function DriversSection({ shown }: { readonly shown: Shown }) {
  const view = viewOf(shown)
  const options = view.options.filter(({ excludedBy, drivers }) => excludedBy === undefined && drivers.length > 0)
  if (options.length === 0) return null
  return (
    <Section
      id="drivers"
      title="What moves the date"
      rail="Each bar takes one input from its lowest fifth to its highest and leaves the rest in the middle. Hollow is shorter than the middle case, solid longer."
    >
      {options.map(({ id, name, weeks, drivers }) => (
        <details key={id} open={id === view.ahead.id} className="border-b border-line first:border-t">
          <summary className="flex min-h-12 items-center text-lg font-semibold">
            <OptionName option={id} name={name} />
          </summary>
          <div className="pt-2 pb-6">
            <Tornado
              option={id}
              of={`Weeks with ${name}`}
              middle={weeks.p50}
              rows={drivers.map(({ input, name: called, weeksWhenLow, weeksWhenHigh }) => ({
                id: input,
                name: shown.guide.questions.some((question) => question.id === input)
                  ? answerName(shown.guide, input)
                  : called,
                whenLow: weeksWhenLow,
                whenHigh: weeksWhenHigh,
              }))}
            />
            <p className="mt-3 hidden text-sm text-ink-2 engineer:block">
              Share of the variance of its weeks, of 100:{' '}
              {drivers.map(({ name: called, share }) => `${called} ${Math.round(share * 100)}`).join(', ')}.
            </p>
          </div>
        </details>
      ))}
    </Section>
  )
}
