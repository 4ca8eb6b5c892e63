import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ApiError } from '../../../src/api/api-error.ts'
import { briefGuideOf } from '../../../src/brief/brief-guide.ts'
import { Desk } from '../../../src/brief/desk.tsx'
import { draftOf } from '../../../src/brief/drafts.ts'
import { callHere, currentGuide, guidePath, workspaceHistory } from '../../../src/server/backend.ts'

interface PageProps {
  readonly params: Promise<{ readonly project: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name } = await projectWith((await params).project)
  return { title: name }
}

export default async function Page({ params }: PageProps) {
  const { project: projectId } = await params
  const project = await projectWith(projectId)
  const [revisions, assessments, guide, history] = await Promise.all([
    callHere('listRevisions', { projectId, limit: 1 }),
    callHere('listAssessments', { projectId, limit: 1 }),
    currentGuide(),
    workspaceHistory(),
  ])
  const newest = assessments.items[0]
  return (
    <Desk
      draft={draftOf(project, revisions.items[0])}
      guide={briefGuideOf(guide)}
      guidePath={guidePath()}
      history={history}
      assessment={newest === undefined ? undefined : `/p/${projectId}/assessment/${newest.id}`}
    />
  )
}

/** The project, or the page that says there is none. */
const projectWith = cache(async (projectId: string) => {
  try {
    return await callHere('getProject', { projectId })
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'NOT_FOUND' || error.code === 'INPUT_INVALID')) notFound()
    throw error
  }
})
