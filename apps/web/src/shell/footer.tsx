import Link from 'next/link'

/** Below pages that are read. */
export function Footer() {
  return (
    <footer className="page mt-8 border-t border-line py-8 text-sm text-ink-2 print:hidden">
      <p className="max-w-[44em]">
        Stackmark says which backend a product asks for, how sure that is, and what it takes, every figure with its
        source. MIT licence.
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {(
          [
            ['/', 'Describe a product'],
            ['/guide', 'Guide'],
            ['/record', 'Record'],
            ['/api/docs', 'API'],
          ] as const
        ).map(([href, text]) => (
          <li key={href}>
            {href.startsWith('/api') ? (
              <a href={href} className="inline-flex min-h-11 items-center">
                {text}
              </a>
            ) : (
              <Link href={href} className="inline-flex min-h-11 items-center">
                {text}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </footer>
  )
}
