import type { Brief } from '@stackmark/engine'
import { briefDifferences } from '@stackmark/report/brief-differences'
import Link from 'next/link'
import type { Shown } from './shown.ts'

interface BriefChangedProps {
  readonly shown: Shown
  /** As it is now. */
  readonly newest: Brief
  readonly briefPath: string
}

const mostNamed = 3

/** Says that the brief says something else by now; nothing where it does not. */
export function BriefChanged({ shown, newest, briefPath }: BriefChangedProps) {
  const changes = briefDifferences(shown.brief, newest, shown.guide)
  if (changes.length === 0) return null
  const named = changes.slice(0, mostNamed).map(({ name }) => name)
  const more = changes.length - named.length
  return (
    <p className="mt-8 max-w-[48em] border-l-[3px] border-ink pl-4">
      The brief has changed since this was assessed: {named.join(', ')}
      {more === 0 ? '' : ` and ${more} more`}. <Link href={briefPath}>Open the brief</Link> to assess it as it is now.
    </p>
  )
}
