import type { Metadata } from 'next'
import { AssessmentReport } from '../../../../../src/assessment/assessment-report.tsx'
import { BriefChanged } from '../../../../../src/assessment/newer-brief.tsx'
import { NextSteps } from '../../../../../src/assessment/next-steps/next-steps.tsx'
import { shownOf } from '../../../../../src/assessment/shown-of.ts'
import { storedAssessment } from '../../../../../src/assessment/stored-assessment.ts'
import { currentGuide } from '../../../../../src/server/backend.ts'
import { Header } from '../../../../../src/shell/header.tsx'

interface PageProps {
  readonly params: Promise<{ readonly project: string; readonly id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project: projectId, id } = await params
  const { stored, project } = await storedAssessment(projectId, id)
  return { title: `Assessment of ${stored.assessment.brief.name ?? project.name}` }
}

export default async function Page({ params }: PageProps) {
  const { project: projectId, id } = await params
  const [{ stored, project, newest }, guide] = await Promise.all([storedAssessment(projectId, id), currentGuide()])
  const shown = shownOf(stored, guide)
  const briefPath = `/p/${projectId}`
  return (
    <>
      <Header at="assessment" brief={briefPath} assessment={`${briefPath}/assessment/${id}`} status={project.name} />
      <main id="main" className="page pb-24">
        {newest === null ? null : <BriefChanged shown={shown} newest={newest.brief} briefPath={briefPath} />}
        <AssessmentReport shown={shown} briefPath={briefPath}>
          <NextSteps assessmentId={id} />
        </AssessmentReport>
      </main>
    </>
  )
}
