'use client'

import Link from 'next/link'
import { Section } from '../section.tsx'

/** What a stranger with a link can do: keep it on paper, or describe a product of their own. */
export function PrintStep() {
  return (
    <div className="print:hidden">
      <Section
        id="next-steps"
        title="Next steps"
        rail="You read this by a link. It shows what was stored and changes nothing."
      >
        <div className="flex flex-wrap gap-3">
          <button type="button" onClick={() => window.print()} className="button button-quiet">
            Print it
          </button>
          <Link href="/" className="button button-text">
            Describe a product of your own
          </Link>
        </div>
      </Section>
    </div>
  )
}
