'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Standing } from '../model/use-answer.ts'
import type { Draft } from './keeper.ts'

interface NextInput {
  readonly standing: Standing
  readonly draft: Draft
  readonly go: () => void
}

/** Goes on as soon as the model has said something on the newest answer; at once where it fails. */
export function useNext({ standing: { answer, failure }, draft, go }: NextInput): () => void {
  const [waiting, setWaiting] = useState(false)
  const ready = failure !== null || answer?.brief === draft.brief
  useEffect(() => {
    if (!waiting || !ready) return
    setWaiting(false)
    go()
  }, [waiting, ready, go])
  return useCallback(() => setWaiting(true), [])
}
