import type { ReactNode } from 'react'
import { Footer } from './footer.tsx'
import { Header, type Place } from './header.tsx'

interface ReadingPageProps {
  readonly at: Place | null
  readonly title: string
  readonly lede: ReactNode
  readonly brief?: string
  readonly children: ReactNode
}

/** A page that is read: the bar, its title with what it is for, and the footer. */
export function ReadingPage({ at, title, lede, brief, children }: ReadingPageProps) {
  return (
    <>
      <Header at={at} {...(brief === undefined ? {} : { brief })} />
      <main id="main" className="page pt-12 pb-16 max-md:pt-8">
        <h1 className="max-w-[20em] text-question font-semibold text-balance">{title}</h1>
        <div className="mt-3 mb-10 max-w-[40em] text-lg text-ink-2">{lede}</div>
        {children}
      </main>
      <Footer />
    </>
  )
}
