import type { ReactNode } from 'react'

interface SectionProps {
  /** For addresses: `#weeks-and-cost`. */
  readonly id: string
  readonly title: string
  /** What it shows, in words, beside it. */
  readonly rail?: ReactNode
  readonly children: ReactNode
}

/** A part of an assessment: its question in words at the left, what was found at the right. */
export function Section({ id, title, rail, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="relative grid scroll-mt-11 xl:scroll-mt-0 grid-cols-[minmax(0,1fr)] gap-x-[clamp(32px,4.5vw,72px)] gap-y-6 border-t border-line py-16 max-md:py-12 xl:grid-cols-[264px_minmax(0,1fr)] print:py-6"
    >
      <div className="self-start xl:sticky xl:top-6">
        <h2 id={`${id}-title`} className="text-xl font-semibold text-balance">
          {title}
        </h2>
        {rail === undefined ? null : <div className="mt-2.5 max-w-[36em] text-[15px] text-ink-2">{rail}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
