import type { ReactNode } from 'react'
import { AssessmentHead } from './assessment-head.tsx'
import { EstimateSections } from './estimate/estimate-sections.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { LaterSection } from './later-section.tsx'
import { notesOf } from './notes.ts'
import { type IndexEntry, PageIndex } from './page-index.tsx'
import { PrintedNotes } from './printed-notes.tsx'
import { hasMap, PrioritiesSection } from './priorities/priorities-section.tsx'
import { RisksSection } from './risks-section.tsx'
import type { Shown } from './shown.ts'
import { StackSection } from './stack-section.tsx'
import { WhySection } from './why-section.tsx'

interface AssessmentReportProps {
  readonly shown: Shown
  /** Where the brief can be changed; null for strangers. */
  readonly briefPath: string | null
  /** What one can do with it, below all that was found. */
  readonly children: ReactNode
}

/** All that was found on a brief. */
export function AssessmentReport({ shown, briefPath, children }: AssessmentReportProps) {
  const { notes, sources } = notesOf(shown)
  const { assessment, guide } = shown
  const sections: readonly IndexEntry[] = [
    ['why', 'Why, and what speaks against it'],
    ...(hasMap(shown) ? [['priorities', 'Where your priorities put you'] as const] : []),
    ['weeks-and-cost', 'Weeks and cost'],
    ['drivers', 'What moves the date'],
    ['team', 'Team and hiring'],
    ...(assessment.precedents === null ? [] : [['precedents', 'Products like yours'] as const]),
    ...(assessment.staged.length === 0 ? [] : [['later', 'Start with one, add the other later'] as const]),
    ...(assessment.evidence.length === 0 ? [] : [['evidence', 'Evidence'] as const]),
    ['stack', 'The stack inside'],
    ['risks', 'What could mislead you'],
    ['next-steps', 'Next steps'],
  ]
  return (
    <>
      <AssessmentHead shown={shown} notes={notes} briefPath={briefPath} />
      {assessment.guideVersion === guide.version ? null : (
        <p className="mb-8 border-l-[3px] border-ink pl-4">
          This was assessed with guide {assessment.guideVersion}; today’s is {guide.version}. Its figures stay as they
          were; assess the brief again for today’s.
        </p>
      )}
      <PageIndex sections={sections} />
      <WhySection shown={shown} notes={notes} briefPath={briefPath} />
      <PrioritiesSection shown={shown} briefPath={briefPath} />
      <EstimateSections shown={shown} notes={notes} />
      <LaterSection shown={shown} />
      <EvidenceSection shown={shown} />
      <StackSection shown={shown} />
      <RisksSection shown={shown} briefPath={briefPath} />
      {children}
      <PrintedNotes notes={notes} sources={sources} />
    </>
  )
}
