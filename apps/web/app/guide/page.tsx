import { factValue } from '@stackmark/report/fact-words'
import type { Metadata } from 'next'
import { VerdictMark } from '../../src/charts/verdict-mark.tsx'
import { claimWords } from '../../src/guide/claim-words.ts'
import { foundFacts } from '../../src/guide/found-facts.ts'
import { currentGuide } from '../../src/server/backend.ts'
import { askedFor, type SearchParams } from '../../src/shell/asked-for.ts'
import { ReadingPage } from '../../src/shell/reading-page.tsx'

export const metadata: Metadata = { title: 'Guide' }

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const [guide, words, topic] = await Promise.all([
    currentGuide(),
    askedFor(searchParams, 'q'),
    askedFor(searchParams, 'topic'),
  ])
  const topics = [...new Set(guide.facts.map(({ kind }) => kind))].toSorted()
  const found = foundFacts(guide, words ?? '', topic ?? null)
  const searching = words !== undefined || topic !== undefined
  const sources = new Map(guide.sources.map((source) => [source.id, source]))
  return (
    <ReadingPage
      at="guide"
      title="The guide"
      lede={`Everything that answers rest on: ${guide.facts.length} facts from ${guide.sources.length} sources, each with its date and with what its publisher gains. Version ${guide.version}.`}
    >
      <form action="/guide" className="flex flex-wrap items-end gap-3">
        <label htmlFor="words" className="block max-w-[26em] grow text-sm">
          Search
          <input id="words" type="search" name="q" defaultValue={words} maxLength={200} className="field mt-1 w-full" />
        </label>
        <label htmlFor="topic" className="block text-sm">
          Topic
          <select id="topic" name="topic" defaultValue={topic ?? ''} className="field mt-1 block">
            <option value="">all</option>
            {topics.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <button type="submit" className="button button-quiet min-h-11">
          Search
        </button>
      </form>
      {searching ? null : (
        <>
          <section aria-labelledby="claims" className="mt-12">
            <h2 id="claims" className="text-xl font-semibold">
              Claims of the article it grew from
            </h2>
            <p className="mt-2 max-w-[44em] text-ink-2">
              With what supports each so far. None has been measured on your machine; a claim nobody measured says so.
            </p>
            <ul className="mt-4 border-b border-line">
              {guide.claims.map(({ id, statement, verdict, figure }) => (
                <li
                  key={id}
                  id={id}
                  className="grid scroll-mt-6 gap-x-8 gap-y-1 border-t border-line py-3.5 target:bg-sheet md:grid-cols-[minmax(0,1.3fr)_190px_minmax(0,1fr)]"
                >
                  <span className="font-[550]">{statement}</span>
                  <span className="flex gap-2">
                    <VerdictMark verdict={verdict} />
                    {claimWords[verdict]}
                  </span>
                  <span className="text-[15px] text-ink-2">{figure}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="sayings" className="mt-12">
            <h2 id="sayings" className="text-xl font-semibold">
              Sayings, answered
            </h2>
            <ul className="mt-4 border-b border-line">
              {guide.misconceptions.map(({ id, saying, answer }) => (
                <li key={id} id={id} className="scroll-mt-6 border-t border-line py-3.5 target:bg-sheet">
                  <b className="block font-semibold">“{saying}”</b>
                  <span className="mt-0.5 block max-w-[52em] text-[15px] text-ink-2">{answer}</span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section aria-labelledby="facts" className="mt-12">
        <h2 id="facts" className="text-xl font-semibold">
          {searching ? `${found.length} of ${guide.facts.length} facts` : 'Facts'}
        </h2>
        {found.length === 0 ? (
          <p className="mt-3">No fact has all of these words. Try fewer, or another topic.</p>
        ) : null}
        <ul className="mt-4 border-b border-line">
          {found.map((fact) => (
            <li
              key={fact.id}
              id={fact.id}
              className="grid scroll-mt-6 gap-x-8 gap-y-1 border-t border-line py-3.5 [contain-intrinsic-size:auto_90px] [content-visibility:auto] target:bg-sheet lg:grid-cols-[minmax(0,1.2fr)_minmax(0,0.7fr)_minmax(0,1.2fr)]"
            >
              <span>
                {fact.statement}
                <span className="block font-mono text-xs text-ink-2">{fact.id}</span>
              </span>
              <span>
                {factValue(fact)}
                <span className="block text-sm text-ink-2">
                  as of {fact.asOf}, {fact.basis}, confidence {fact.confidence}
                </span>
              </span>
              <span className="text-sm text-ink-2">
                {fact.sources.map((id) => {
                  const source = sources.get(id)
                  return (
                    <a key={id} href={`#source-${id}`} className="block">
                      {source === undefined
                        ? id
                        : `${source.publisher}${source.year === null ? '' : `, ${source.year}`}`}
                    </a>
                  )
                })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="sources" className="mt-12">
        <h2 id="sources" className="text-xl font-semibold">
          Sources
        </h2>
        <ul className="mt-4 border-b border-line text-[15px]">
          {guide.sources.map(({ id, title, publisher, year, interest, found: where }) => (
            <li
              key={id}
              id={`source-${id}`}
              className="scroll-mt-6 border-t border-line py-3 [contain-intrinsic-size:auto_70px] [content-visibility:auto] target:bg-sheet"
            >
              <b className="font-[550]">{title}</b>, {publisher}
              {year === null ? '' : `, ${year}`}
              <span className="block text-ink-2">
                {interest === 'none known' ? 'No interest known' : `What its publisher gains: ${interest}`}. Found:{' '}
                {where}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </ReadingPage>
  )
}
