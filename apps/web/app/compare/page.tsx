import { moneyRange, ofHundred, weeksRange } from '@stackmark/report/figures'
import type { Metadata } from 'next'
import Link from 'next/link'
import { ApiError } from '../../src/api/api-error.ts'
import type { Output } from '../../src/api/operations.ts'
import { countsIn, strengthWords } from '../../src/brief/verdict-words.ts'
import { HundredMarks } from '../../src/charts/hundred-marks.tsx'
import { OptionName } from '../../src/charts/mark.tsx'
import { callHere, currentGuide } from '../../src/server/backend.ts'
import { askedFor, type SearchParams } from '../../src/shell/asked-for.ts'
import { ReadingPage } from '../../src/shell/reading-page.tsx'

export const metadata: Metadata = { title: 'Compare' }

type Comparison = Output<'compareAssessments'>

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const [a, b, guide] = await Promise.all([askedFor(searchParams, 'a'), askedFor(searchParams, 'b'), currentGuide()])
  const nameOf = (id: string | null) => guide.options.find((option) => option.id === id)?.name ?? 'none'
  const found = a === undefined || b === undefined ? null : await compared(a, b)
  if (found === null || typeof found === 'string') {
    return (
      <ReadingPage
        at="compare"
        title="Compare two assessments"
        lede={
          <>
            {found ?? 'Name two assessments by their ids, as they stand in their addresses.'} The history of a project
            leads here for any two of its own: <Link href="/projects">open your projects</Link>.
          </>
        }
      >
        <form action="/compare" className="flex max-w-[44em] flex-wrap items-end gap-3">
          {(
            [
              ['a', 'One', a],
              ['b', 'The other', b],
            ] as const
          ).map(([name, text, value]) => (
            <label key={name} htmlFor={name} className="block grow text-sm">
              {text}
              <input
                id={name}
                name={name}
                defaultValue={value}
                required
                className="field mt-1 w-full font-mono text-xs"
              />
            </label>
          ))}
          <button type="submit" className="button">
            Compare
          </button>
        </form>
      </ReadingPage>
    )
  }
  const answers = found.answers ?? []
  return (
    <ReadingPage
      at="compare"
      title={
        answers.length === 0
          ? 'No answer differs between them'
          : answers.length === 1
            ? 'One answer differs'
            : `${answers.length} answers differ`
      }
      lede="What each side says, and what every differing answer alone does to the first."
    >
      <div className="grid gap-x-16 gap-y-12 md:grid-cols-2">
        <Side title="The one" side={found.a} />
        <Side title="The other" side={found.b} />
      </div>
      <section aria-labelledby="answers" className="mt-14">
        <h2 id="answers" className="text-xl font-semibold">
          Which answer caused it
        </h2>
        <p className="mt-2 max-w-[44em] text-ink-2">
          {found.answers === null
            ? 'Today’s guide no longer takes one of the briefs, so that its answers cannot be told apart.'
            : `Each answer of the other is put into the one alone. Figures are of ${nameOf(found.option)}.`}
        </p>
        <div role="region" aria-label="What each answer does" tabIndex={0} className="mt-4 overflow-x-auto">
          <table className="w-full min-w-[640px] text-[15px]">
            <thead className="text-left text-xs text-ink-2">
              <tr>
                {['Answer', 'In the one', 'In the other', `${nameOf(found.option)} first`, 'Weeks', 'Ahead then'].map(
                  (title) => (
                    <th key={title} scope="col" className="pr-5 pb-1.5 font-normal">
                      {title}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {answers.map(({ id, name, from, to, effect }) => (
                <Effect
                  key={id}
                  name={name}
                  from={from ?? 'left open'}
                  to={to ?? 'left open'}
                  effect={effect}
                  nameOf={nameOf}
                />
              ))}
              {found.together === null ? null : (
                <Effect name="All of them" from="" to="" effect={found.together} nameOf={nameOf} />
              )}
            </tbody>
          </table>
        </div>
      </section>
    </ReadingPage>
  )
}

interface EffectProps {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly effect: NonNullable<Comparison['together']>
  readonly nameOf: (id: string | null) => string
}

function Effect({ name, from, to, effect, nameOf }: EffectProps) {
  return (
    <tr className="border-t border-line align-top last:border-b">
      <th scope="row" className="py-2.5 pr-5 text-left font-[550]">
        {name}
      </th>
      <td className="py-2.5 pr-5">{from}</td>
      <td className="py-2.5 pr-5">{to}</td>
      <td className="py-2.5 pr-5 whitespace-nowrap">
        {Math.round(100 * effect.share[0])} to {ofHundred(effect.share[1])}
      </td>
      <td className="py-2.5 pr-5 whitespace-nowrap">
        {Math.round(effect.weeks[0])} to {Math.round(effect.weeks[1])}
      </td>
      <td className="py-2.5">
        {effect.ahead === null ? 'nobody' : <OptionName option={effect.ahead} name={nameOf(effect.ahead)} />}
      </td>
    </tr>
  )
}

function Side({ title, side }: { readonly title: string; readonly side: Comparison['a'] }) {
  const { recommendation, options, name, file } = side
  const ahead = options.find(({ id }) => id === recommendation.option)
  const counts = countsIn(options, recommendation.option)
  return (
    <section aria-label={title}>
      <p className="text-sm text-ink-2">
        {title}: {name ?? 'a product without a name'}
      </p>
      <h2 className="mt-1 text-[28px] leading-tight font-semibold tracking-[-0.02em]">
        {strengthWords({ recommendation, options })}{' '}
        {recommendation.strength === 'toss-up' || ahead === undefined ? null : (
          <OptionName option={ahead.id} name={ahead.name} />
        )}
      </h2>
      <div className="mt-4 max-w-[420px]">
        <HundredMarks counts={counts} />
      </div>
      <table className="mt-4 w-full max-w-[520px] text-[15px]">
        <tbody>
          {options
            .toSorted((x, y) => (x.name < y.name ? -1 : 1))
            .map(({ id, name: called, weeks, cost, excludedBy }) => (
              <tr key={id} className="border-t border-line last:border-b">
                <th scope="row" className="py-1.5 text-left font-normal">
                  <OptionName option={id} name={called} hollow={excludedBy !== undefined} />
                </th>
                <td className="py-1.5 text-right font-[650] tabular-nums">
                  {counts.find(({ option }) => option === id)?.count ?? 'left out'}
                </td>
                <td className="py-1.5 text-right">{weeksRange(weeks.p10, weeks.p90)}</td>
                <td className="py-1.5 text-right max-sm:hidden">{moneyRange(cost.p10, cost.p90, cost.currency)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="mt-2 hidden font-mono text-xs text-ink-2 engineer:block">{file}</p>
    </section>
  )
}

/** The comparison, or why there is none. */
async function compared(a: string, b: string): Promise<Comparison | string> {
  try {
    return await callHere('compareAssessments', { a, b })
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') return 'One of these assessments is not here.'
    if (error instanceof ApiError && error.code === 'INPUT_INVALID') return 'One of these is no id of an assessment.'
    throw error
  }
}
