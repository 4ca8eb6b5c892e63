import type { EvidenceLine } from '@stackmark/engine'
import { verdictMarks } from '@stackmark/report/sources-list'
import { VerdictMark } from '../charts/verdict-mark.tsx'
import { capitalised } from './capitalised.ts'
import { Section } from './section.tsx'
import type { Shown } from './shown.ts'

/** Claims of the guide that matter to this brief, with what is known of each so far. */
export function EvidenceSection({ shown }: { readonly shown: Shown }) {
  const { evidence } = shown.assessment
  if (evidence.length === 0) return null
  return (
    <Section
      id="evidence"
      title="Evidence on the claims that matter here"
      rail="Claims of the article this guide grew from, as far as they touch the brief. A claim nobody measured here says so."
    >
      <ul className="border-b border-line">
        {evidence.map((line) => (
          <li
            key={line.claim}
            className="grid gap-x-8 gap-y-1.5 border-t border-line py-3.5 md:grid-cols-[minmax(0,1.4fr)_168px_minmax(0,1fr)]"
          >
            <a href={`/guide#${line.claim}`} className="font-[550]">
              {line.statement}
            </a>
            <span className="flex gap-2">
              <VerdictMark verdict={line.verdict} />
              {wordOf(line)}
            </span>
            <span className="text-[15px] text-ink-2">
              {line.figure} <span className="text-sm">{sourcesOf(shown, line)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function wordOf({ verdict }: EvidenceLine): string {
  return capitalised(verdictMarks[verdict][1])
}

function sourcesOf({ guide }: Shown, { sources }: EvidenceLine): string {
  const named = sources.map((id) => guide.sources.find((source) => source.id === id)?.publisher ?? id)
  return named.length === 0 ? '' : `(${[...new Set(named)].join('; ')})`
}
