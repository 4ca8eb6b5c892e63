'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call } from '../api/call.ts'

interface GoBackProps {
  readonly projectId: string
  readonly newest: number
  readonly revision: number
  readonly brief: Readonly<Record<string, unknown>>
}

/** Saves an older revision as the newest; what came between stays in the history. */
export function GoBack({ projectId, newest, revision, brief }: GoBackProps) {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const go = () => {
    call('saveBrief', { projectId, revision: newest, brief: { ...brief } })
      .then(() => router.refresh())
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }
  return (
    <span className="text-sm">
      <button type="button" onClick={go} className="link min-h-9 max-md:min-h-11">
        Go back to it<span className="sr-only">: revision {revision}</span>
      </button>
      {problem === null ? null : <span role="alert"> {problem}</span>}
    </span>
  )
}
