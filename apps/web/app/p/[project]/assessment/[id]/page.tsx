import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ApiError } from '../../../../../src/api/api-error.ts'
import { AssessmentReport } from '../../../../../src/assessment/assessment-report.tsx'
import { NextSteps } from '../../../../../src/assessment/next-steps/next-steps.tsx'
import { shownOf } from '../../../../../src/assessment/shown-of.ts'
import { callHere, currentGuide } from '../../../../../src/server/backend.ts'
import { Header } from '../../../../../src/shell/header.tsx'

interface PageProps {
  readonly params: Promise<{ readonly project: string; readonly id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { brief } = await storedWith((await params).id)
  return { title: `Assessment of ${typeof brief['name'] === 'string' ? brief['name'] : 'a product'}` }
}

export default async function Page({ params }: PageProps) {
  const { project, id } = await params
  const [stored, guide] = await Promise.all([storedWith(id), currentGuide()])
  const shown = shownOf(stored, guide)
  const briefPath = `/p/${project}`
  return (
    <>
      <Header
        at="assessment"
        brief={briefPath}
        assessment={`${briefPath}/assessment/${id}`}
        status={shown.assessment.brief.name ?? undefined}
      />
      <main id="main" className="page pb-24">
        <AssessmentReport shown={shown} briefPath={briefPath}>
          <NextSteps assessmentId={id} />
        </AssessmentReport>
      </main>
    </>
  )
}

const storedWith = cache(async (assessmentId: string) => {
  try {
    return await callHere('getAssessment', { assessmentId })
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'NOT_FOUND' || error.code === 'INPUT_INVALID')) notFound()
    throw error
  }
})
