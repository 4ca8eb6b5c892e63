'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { call } from '../api/call.ts'
import type { Keeper } from './keeper.ts'

interface Assessing {
  readonly assess: () => void
  readonly running: boolean
  readonly problem: string | null
}

/** Stores the brief, has it assessed and opens what came out. */
export function useAssess(keeper: Keeper | null): Assessing {
  const router = useRouter()
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const assess = useCallback(() => {
    if (keeper === null || running) return
    setRunning(true)
    setProblem(null)
    assessed(keeper)
      .then((address) => router.push(address))
      .catch((error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error))
        setRunning(false)
      })
  }, [keeper, running, router])
  return { assess, running, problem }
}

async function assessed(keeper: Keeper): Promise<string> {
  const { projectId } = await keeper.flush()
  const { id } = await call('assessBrief', { of: { projectId } })
  return `/p/${projectId}/assessment/${id}`
}
