'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { DepthSwitch } from './depth-switch.tsx'
import { SignOut } from './sign-out.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export type Place = 'brief' | 'assessment' | 'history' | 'compare' | 'projects' | 'guide' | 'record'

interface HeaderProps {
  /** Where the page is; null where the bar does not name it. */
  readonly at: Place | null
  readonly brief?: string
  /** The newest assessment of the project, where there is one. */
  readonly assessment?: string | undefined
  /** What is said of the project: its name, when it was saved. */
  readonly status?: ReactNode
}

/** The bar above every page. */
export function Header({ at, brief = '/', assessment, status }: HeaderProps) {
  const links: readonly (readonly [Place, string, string])[] = [
    ['brief', 'Brief', brief],
    ...(assessment === undefined ? [] : [['assessment', 'Assessment', assessment] as const]),
    ...(brief === '/' ? [] : [['history', 'History', `${brief}/history`] as const]),
    ['projects', 'Projects', '/projects'],
    ['guide', 'Guide', '/guide'],
    ['record', 'Record', '/record'],
  ]
  return (
    <header className="border-b border-line print:border-0">
      <div className="page flex min-h-15 flex-wrap items-center gap-x-6 max-md:gap-x-3 max-md:pt-2.5">
        <Link
          href="/"
          className="flex items-center gap-2.5 text-[17px] font-bold tracking-[-0.015em] no-underline max-md:min-h-11"
        >
          <svg
            viewBox="0 0 20 20"
            className="block size-5 fill-none stroke-current [stroke-width:2]"
            aria-hidden="true"
          >
            <path d="M1 3H19M10 6V18M10 7.5L4.5 17M10 7.5L15.5 17" />
          </svg>
          Stackmark
        </Link>
        <nav
          aria-label="Pages"
          className="ml-3 flex gap-5 text-sm max-md:order-3 max-md:ml-0 max-md:w-full max-md:justify-between max-md:gap-0 max-md:border-t max-md:border-line print:hidden"
        >
          {links.map(([place, text, href]) => (
            <Link
              key={place}
              href={href}
              aria-current={place === at ? 'page' : undefined}
              className="border-b-2 border-transparent pt-[19px] pb-[17px] text-ink-2 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-[550] aria-[current]:text-ink max-md:min-h-11 max-md:pt-[11px] max-md:pb-[9px]"
            >
              {text}
            </Link>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-4 text-sm max-md:gap-2 print:hidden">
          {status === undefined ? null : <span className="text-ink-2 max-xl:hidden">{status}</span>}
          <SignOut />
          <DepthSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  )
}
