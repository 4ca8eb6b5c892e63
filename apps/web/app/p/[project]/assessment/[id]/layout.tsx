import type { ReactNode } from 'react'
import { storedAssessment } from '../../../../../src/assessment/stored-assessment.ts'

interface LayoutProps {
  readonly params: Promise<{ readonly project: string; readonly id: string }>
  readonly children: ReactNode
}

/** Looks whether there is one before anything is sent: what is sent first decides the status of the answer. */
export default async function Layout({ params, children }: LayoutProps) {
  const { project, id } = await params
  await storedAssessment(project, id)
  return children
}
