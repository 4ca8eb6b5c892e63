'use client'

import { useRef } from 'react'
import { useSeen } from './use-seen.ts'

export type IndexEntry = readonly [id: string, title: string]

interface PageIndexProps {
  readonly sections: readonly IndexEntry[]
}

/** Where one column makes the page long: its parts, to jump to, and how many of them one has seen. */
export function PageIndex({ sections }: PageIndexProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const { seen, here } = useSeen(sections.map(([id]) => id).join(' '))
  const close = () => {
    if (details.current !== null) details.current.open = false
  }
  return (
    <nav
      aria-label="On this page"
      className="sticky top-0 z-20 -mx-(--edge) border-y border-line bg-ground xl:hidden print:hidden"
    >
      <details ref={details} className="group">
        <summary className="flex min-h-11 items-center gap-3 px-(--edge) text-sm list-none">
          <span className="truncate font-[550]">{sections.find(([id]) => id === here)?.[1] ?? 'On this page'}</span>
          <span className="ml-auto whitespace-nowrap text-ink-2">
            {seen.size} of {sections.length} seen
          </span>
          <span aria-hidden="true" className="group-open:rotate-180">
            ▾
          </span>
        </summary>
        <ul className="max-h-[60vh] overflow-auto px-(--edge) pb-3 sm:columns-2">
          {sections.map(([id, title]) => (
            <li key={id} className="break-inside-avoid">
              <a
                href={`#${id}`}
                onClick={close}
                aria-current={id === here ? 'location' : undefined}
                className="flex min-h-11 items-center gap-2.5 no-underline aria-[current]:font-[550]"
              >
                <svg viewBox="0 0 10 10" className="size-2.5 flex-none stroke-ink" aria-hidden="true">
                  <circle className={seen.has(id) ? 'fill-ink' : 'fill-none'} cx="5" cy="5" r="4" />
                </svg>
                {title}
                {seen.has(id) ? <span className="sr-only">, seen</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
