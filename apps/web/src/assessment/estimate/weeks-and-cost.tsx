import type { Difference, OptionResult } from '@stackmark/engine'
import { differenceFrom } from '@stackmark/report/effort'
import {
  differenceRange,
  grouped,
  moneyRange,
  moneyWords,
  price,
  weeksRange,
  weekWords,
} from '@stackmark/report/figures'
import { quantileDots } from '@stackmark/report/quantile-dots'
import { DifferenceRows } from '../../charts/difference-rows.tsx'
import { type DotRow, DotRows } from '../../charts/dot-rows.tsx'
import { OptionName } from '../../charts/mark.tsx'
import { type Notes, noteOn } from '../notes.ts'
import { Section } from '../section.tsx'
import { optionsOf, type Shown, viewOf } from '../shown.ts'
import { SourcedFigure } from '../sourced-figure.tsx'
import { ChanceRule } from './chance-rule.tsx'

interface WeeksAndCostProps {
  readonly shown: Shown
  readonly notes: Notes
}

/** Weeks and money to the first release: odds, plan, limits, what lies between the options, what running costs. */
export function WeeksAndCost({ shown, notes }: WeeksAndCostProps) {
  const { brief, assessment } = shown
  const { ahead, next } = viewOf(shown)
  const { deadline, budget } = brief
  const options = optionsOf(shown)
  const running = options.filter(({ excludedBy }) => excludedBy === undefined)
  const { currency } = ahead.cost
  const limit = budget?.currency === currency ? budget.amount : undefined
  return (
    <Section
      id="weeks-and-cost"
      title="Weeks and cost"
      rail={
        <>
          Each mark is 1 chance in 20. The hollow flag is the plan, with nothing running over. For {ahead.name}, 8 cases
          of 10 fall between{' '}
          <SourcedFigure note={noteOn(notes, shown, ahead.id, 'weeks')}>
            {weeksRange(ahead.weeks.p10, ahead.weeks.p90)}
          </SourcedFigure>
          .
        </>
      }
    >
      <h3 className="mb-3 font-semibold">Weeks to the first release</h3>
      <DotRows
        of="Weeks to the first release"
        rows={options.map((option) => ({
          ...rowOf(option, option.weeks, known(deadline?.weeks, option.deadlineProbability), 1),
          words: weeksRange(option.weeks.p10, option.weeks.p90),
          plan: Math.round(option.plan.weeks.p50),
        }))}
        line={
          deadline === undefined ? undefined : { at: deadline.weeks, text: `your deadline, week ${deadline.weeks}` }
        }
      />
      <ScopeNote shown={shown} />
      {next === null ? null : (
        <>
          <h3 className="mt-10 font-semibold">How much longer than {ahead.name}</h3>
          <p className="mb-3 text-[15px] text-ink-2">
            The same project and the same luck with another option. Where the jaws cross zero, the order could turn.
          </p>
          <DifferenceRows
            of={`Weeks longer than ${ahead.name}`}
            rows={differencesOf(
              shown,
              ahead,
              ({ weeks }) => weeks,
              1,
              (low, high) => differenceRange(low, high, weekWords),
            )}
          />
        </>
      )}
      <h3 className="mt-12 mb-3 font-semibold">Cost to the first release, thousand {currency}</h3>
      <DotRows
        of={`Cost to the first release, thousand ${currency}`}
        rows={options.map((option) => ({
          ...rowOf(option, option.cost, known(limit, option.budgetProbability), thousand),
          words: moneyRange(option.cost.p10, option.cost.p90, '').trim(),
          plan: null,
        }))}
        line={limit === undefined ? undefined : { at: limit / thousand, text: `your budget, ${grouped(limit)}` }}
      />
      {next === null ? null : (
        <>
          <h3 className="mt-10 mb-3 font-semibold">
            How much dearer than {ahead.name}, thousand {currency}
          </h3>
          <DifferenceRows
            of={`Thousand ${currency} dearer than ${ahead.name}`}
            rows={differencesOf(
              shown,
              ahead,
              ({ cost }) => cost,
              thousand,
              (low, high) => differenceRange(low, high, moneyWords(currency)),
            )}
          />
        </>
      )}
      <div className="mt-12 grid gap-x-14 gap-y-10 md:grid-cols-2">
        <ChanceRule
          of="weeks"
          unit=""
          given={deadline?.weeks ?? null}
          first={deadline?.weeks ?? Math.round(ahead.weeks.p80)}
          step={1}
          rows={running.map(({ id, name, weeks, deadlineProbability }) => ({
            option: id,
            name,
            quantiles: weeks,
            known: known(deadline?.weeks, deadlineProbability) ?? null,
          }))}
        />
        <ChanceRule
          of="money"
          unit={currency}
          given={limit ?? null}
          first={limit ?? Math.round(ahead.cost.p80 / thousand) * thousand}
          step={thousand}
          rows={running.map(({ id, name, cost, budgetProbability }) => ({
            option: id,
            name,
            quantiles: cost,
            known: known(limit, budgetProbability) ?? null,
          }))}
        />
      </div>
      <h3 className="mt-12 mb-2 font-semibold">To run it, a month</h3>
      <table className="w-full max-w-[560px] text-[15px]">
        <tbody>
          {running.map(({ id, name, runCostMonthly }) => (
            <tr key={id} className="border-t border-line last:border-b">
              <th scope="row" className="py-2 text-left font-normal">
                <OptionName option={id} name={name} />
              </th>
              <td className="py-2 text-right">
                <SourcedFigure note={noteOn(notes, shown, id, 'run-cost')}>
                  {price(runCostMonthly.p10, runCostMonthly.p90, runCostMonthly.currency)}
                </SourcedFigure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 hidden text-sm text-ink-2 engineer:block">
        Quantiles of {assessment.trials} trials; overruns as in {assessment.estimate.referenceClass}. The middle of
        weeks:{' '}
        {running
          .map(
            ({ name, weeks, plan }) =>
              `${name} ${weeks.p50.toFixed(1)} (planned ${plan.weeks.p50.toFixed(1)}, P80 ${weeks.p80.toFixed(1)})`,
          )
          .join(', ')}
        .
      </p>
    </Section>
  )
}

const thousand = 1000

function rowOf(
  { id, name, excludedBy }: OptionResult,
  quantiles: OptionResult['weeks'],
  limit: ReturnType<typeof known>,
  unit: number,
): Omit<DotRow, 'words' | 'plan'> {
  return {
    option: id,
    name,
    dots: quantileDots(quantiles, limit).map((value) => value / unit),
    low: quantiles.p10 / unit,
    middle: quantiles.p50 / unit,
    high: quantiles.p90 / unit,
    ...(excludedBy === undefined ? {} : { excludedBy: 'left out by your brief' }),
  }
}

function known(value: number | undefined, probability: number | null) {
  return value === undefined || probability === null ? undefined : { value, probability }
}

function differencesOf(
  shown: Shown,
  ahead: OptionResult,
  part: (difference: Difference) => OptionResult['weeks'],
  unit: number,
  words: (low: number, high: number) => string,
) {
  return optionsOf(shown)
    .filter(({ id, excludedBy }) => id !== ahead.id && excludedBy === undefined)
    .flatMap((other) => {
      const range = differenceFrom(shown.assessment.differences, other, ahead, part)
      if (range === null) return []
      const { low, high } = range
      const pair = shown.assessment.differences.find(
        ({ a, b }) => [a, b].includes(other.id) && [a, b].includes(ahead.id),
      )
      const sign = pair?.a === other.id ? 1 : -1
      const middle = pair === undefined ? (low + high) / 2 : sign * part(pair).p50
      return [
        {
          option: other.id,
          name: other.name,
          low: low / unit,
          middle: middle / unit,
          high: high / unit,
          words: words(low, high),
        },
      ]
    })
}

function ScopeNote({ shown }: { readonly shown: Shown }) {
  const { scopeBasis } = shown.assessment.estimate
  if (scopeBasis === 'brief') return null
  return (
    <p className="mt-3 max-w-[44em] border-l-[3px] border-line-2 pl-3 text-[15px] text-ink-2">
      {scopeBasis === 'product-type'
        ? 'You listed no scope: this is what such products usually contain. Listing it narrows every range.'
        : 'Neither the kind of product nor its scope is known: this covers all kinds. Naming either narrows every range.'}
    </p>
  )
}
