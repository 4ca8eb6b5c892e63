import type { Metadata } from 'next'
import Link from 'next/link'
import { ProjectRows } from '../../src/projects/project-rows.tsx'
import { callHere } from '../../src/server/backend.ts'
import { askedFor, type SearchParams } from '../../src/shell/asked-for.ts'
import { ReadingPage } from '../../src/shell/reading-page.tsx'

export const metadata: Metadata = { title: 'Projects' }

const states = [
  ['active', 'Under way'],
  ['archived', 'Archived'],
  ['deleted', 'Deleted'],
] as const

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const [words, wanted, cursor] = await Promise.all(['q', 'state', 'after'].map((name) => askedFor(searchParams, name)))
  const state = states.find(([id]) => id === wanted)?.[0] ?? 'active'
  const { items, next } = await callHere('listProjects', {
    state,
    ...(words === undefined ? {} : { words }),
    ...(cursor === undefined ? {} : { cursor }),
  })
  const address = (more: Readonly<Record<string, string>>) =>
    `/projects?${new URLSearchParams({ ...(words === undefined ? {} : { q: words }), state, ...more })}`
  return (
    <ReadingPage at="projects" title="Projects" lede="Every product you described, with its brief and what came out.">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <form action="/projects" className="flex grow flex-wrap items-end gap-3">
          <input type="hidden" name="state" value={state} />
          <label htmlFor="words" className="block max-w-[26em] grow text-sm">
            Search by name
            <input
              id="words"
              type="search"
              name="q"
              defaultValue={words}
              maxLength={200}
              className="field mt-1 w-full"
            />
          </label>
          <button type="submit" className="button button-quiet min-h-11">
            Search
          </button>
        </form>
        <nav aria-label="Which projects" className="flex gap-5 text-sm">
          {states.map(([id, text]) => (
            <Link
              key={id}
              href={`/projects?state=${id}`}
              aria-current={id === state ? 'page' : undefined}
              className="flex min-h-11 items-center no-underline aria-[current]:font-semibold aria-[current]:underline"
            >
              {text}
            </Link>
          ))}
        </nav>
      </div>
      {items.length === 0 ? (
        <p className="mt-8 border-t border-line pt-4 text-lg">
          {words !== undefined
            ? `No project here has words that begin with “${words}”.`
            : state === 'active'
              ? 'There is none yet. '
              : 'There is none here.'}
          {words === undefined && state === 'active' ? <Link href="/">Answer the first question</Link> : null}
        </p>
      ) : (
        <ProjectRows key={`${state} ${words} ${cursor}`} projects={items} />
      )}
      {next === null ? null : (
        <Link href={address({ after: next })} className="button button-quiet mt-6">
          Older ones
        </Link>
      )}
    </ReadingPage>
  )
}
