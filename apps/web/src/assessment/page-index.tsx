export type IndexEntry = readonly [id: string, title: string]

interface PageIndexProps {
  readonly sections: readonly IndexEntry[]
}

/** Where one column makes the page long: its parts, to jump to. */
export function PageIndex({ sections }: PageIndexProps) {
  return (
    <nav
      aria-label="On this page"
      className="sticky top-0 z-20 -mx-(--edge) border-y border-line bg-ground xl:hidden print:hidden"
    >
      <details className="group">
        <summary className="flex min-h-11 items-center justify-between px-(--edge) text-sm font-[550] list-none">
          On this page
          <span aria-hidden="true" className="group-open:rotate-180">
            ▾
          </span>
        </summary>
        <ul className="max-h-[60vh] overflow-auto px-(--edge) pb-3 sm:columns-2">
          {sections.map(([id, title]) => (
            <li key={id} className="break-inside-avoid">
              <a href={`#${id}`} className="flex min-h-11 items-center no-underline">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
