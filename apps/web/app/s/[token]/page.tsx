import type { Metadata } from 'next'
import { cache } from 'react'
import { AssessmentReport } from '../../../src/assessment/assessment-report.tsx'
import { PrintStep } from '../../../src/assessment/next-steps/print-step.tsx'
import { shownOf } from '../../../src/assessment/shown-of.ts'
import { orNotFound } from '../../../src/assessment/stored-assessment.ts'
import { callHere, currentGuide } from '../../../src/server/backend.ts'
import { Header } from '../../../src/shell/header.tsx'

interface PageProps {
  readonly params: Promise<{ readonly token: string }>
}

/** Whoever has the link reads; nobody's list of pages shall hold it. */
export const metadata: Metadata = { title: 'A shared assessment', robots: { index: false } }

export default async function Page({ params }: PageProps) {
  const [stored, guide] = await Promise.all([openedBy((await params).token), currentGuide()])
  const shown = shownOf(stored, guide)
  return (
    <>
      <Header at={null} status={shown.assessment.brief.name ?? undefined} />
      <main id="main" className="page pb-24">
        <AssessmentReport shown={shown} briefPath={null}>
          <PrintStep />
        </AssessmentReport>
      </main>
    </>
  )
}

const openedBy = cache((secret: string) => orNotFound(callHere('openShare', { secret })))
