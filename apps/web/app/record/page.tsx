import record from '@stackmark/guide/record'
import type { Metadata } from 'next'
import { OptionName } from '../../src/charts/mark.tsx'
import { RangeRows } from '../../src/charts/range-rows.tsx'
import { currentGuide } from '../../src/server/backend.ts'
import { askedFor, type SearchParams } from '../../src/shell/asked-for.ts'
import { ReadingPage } from '../../src/shell/reading-page.tsx'

export const metadata: Metadata = { title: 'Record' }

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const [guide, words, chose] = await Promise.all([
    currentGuide(),
    askedFor(searchParams, 'q'),
    askedFor(searchParams, 'chose'),
  ])
  const { strict, estimates } = record
  const nameOf = (id: string) => guide.options.find((option) => option.id === id)?.name ?? id
  const said = new Map(record.recommendations.map((each) => [each.id, each]))
  const wanted = (words ?? '').toLowerCase()
  const found = guide.precedents.filter(
    (each) =>
      (chose === undefined || each.strict === chose) &&
      `${each.name} ${each.repository} ${each.summary}`.toLowerCase().includes(wanted),
  )
  const shares = [
    ['The recommendation', strict.recommendation],
    ['A model of the precedents, unseen', strict.precedents],
    [`Always ${nameOf(strict.majority.option)}`, strict.majority],
    ['The article’s own rule', strict.rule],
  ] as const
  return (
    <ReadingPage
      at="record"
      title="How good the advice has been"
      lede={`What ${strict.products} real products chose, beside what is said of them here; and how finished projects ended beside their estimates. What others chose is not what is right: nothing is known of how they fared.`}
    >
      <section aria-labelledby="agreement">
        <h2 id="agreement" className="text-xl font-semibold">
          How often it names what they chose, of 100
        </h2>
        <p className="mt-2 mb-5 max-w-[44em] text-ink-2">
          The jaws hold 95 of 100 samples like this one. Judged by somebody who knew the choices, so that fitted figures
          flatter. Made {record.date} with guide {record.guideVersion}.
        </p>
        <RangeRows
          of="Agreement with what they chose, of 100"
          domain={[0, 100]}
          rows={shares.map(([name, { accuracy, accuracyInterval }]) => ({
            name,
            low: 100 * accuracyInterval.low,
            middle: 100 * accuracy,
            high: 100 * accuracyInterval.high,
          }))}
        />
      </section>
      <section aria-labelledby="reliability" className="mt-14">
        <h2 id="reliability" className="text-xl font-semibold">
          When the model of precedents says so many of 100, how many it is
        </h2>
        <p className="mt-2 mb-5 max-w-[44em] text-ink-2">
          Each line is the forecasts between two chances, cross-validated. The hollow ring is what was said on average.
        </p>
        <RangeRows
          of="Came true, of 100"
          domain={[0, 100]}
          rows={strict.precedents.reliability.map(({ from, to, forecasts, meanProbability, share, interval }) => ({
            name: `said ${Math.round(100 * from)} to ${Math.round(100 * to)} (${forecasts} forecasts)`,
            low: 100 * interval.low,
            middle: 100 * share,
            high: 100 * interval.high,
            ring: 100 * meanProbability,
          }))}
        />
      </section>
      <section aria-labelledby="estimates" className="mt-14">
        <h2 id="estimates" className="text-xl font-semibold">
          How often finished projects fell inside 8 of 10
        </h2>
        <p className="mt-2 mb-5 max-w-[44em] text-ink-2">
          Of 100 projects of each set, predicted without the set itself. 80 was promised; the line marks it. The hollow
          ring is what summing independent items would have covered, where the set tells.
        </p>
        <RangeRows
          of="Inside the interval, of 100"
          domain={[0, 100]}
          line={{ at: 80, text: 'promised, 80' }}
          rows={estimates.sets.map(({ name, projects, transfer, independentItems }) => ({
            name: `${name} (${projects})`,
            low: 100 * transfer.low,
            middle: 100 * transfer.share,
            high: 100 * transfer.high,
            ...(independentItems === null ? {} : { ring: 100 * independentItems.share }),
          }))}
        />
      </section>
      <section aria-labelledby="precedents" className="mt-14">
        <h2 id="precedents" className="text-xl font-semibold">
          The products
        </h2>
        <form action="/record" className="mt-4 flex flex-wrap items-end gap-3">
          <label htmlFor="words" className="block max-w-[26em] grow text-sm">
            Search
            <input id="words" type="search" name="q" defaultValue={words} className="field mt-1 w-full" />
          </label>
          <label htmlFor="chose" className="block text-sm">
            Chose
            <select id="chose" name="chose" defaultValue={chose ?? ''} className="field mt-1 block">
              <option value="">anything</option>
              {guide.options.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button button-quiet min-h-11">
            Search
          </button>
        </form>
        <p className="mt-4 text-sm text-ink-2">
          {found.length} of {guide.precedents.length}
        </p>
        <ul className="mt-2 border-b border-line">
          {found.map(({ id, name, summary, strict: choice, evidence, repository }) => {
            const recommended = said.get(id)
            return (
              <li
                key={id}
                className="grid gap-x-8 gap-y-1 border-t border-line py-3 [contain-intrinsic-size:auto_80px] [content-visibility:auto] md:grid-cols-[minmax(0,1.3fr)_150px_190px]"
              >
                <span>
                  <b className="font-semibold">{name}</b> <span className="text-sm text-ink-2">{repository}</span>
                  <span className="block text-[15px] text-ink-2">{summary}</span>
                  <span className="hidden text-sm break-words text-ink-2 engineer:block">{evidence.join(', ')}</span>
                </span>
                <span>
                  <span className="block text-xs text-ink-2">chose</span>
                  <OptionName option={choice} name={nameOf(choice)} />
                </span>
                {recommended === undefined ? null : (
                  <span>
                    <span className="block text-xs text-ink-2">said here: {recommended.strength}</span>
                    <OptionName option={recommended.option} name={nameOf(recommended.option)} />
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      </section>
    </ReadingPage>
  )
}
