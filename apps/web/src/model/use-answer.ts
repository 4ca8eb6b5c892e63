'use client'

import type { Brief, History } from '@stackmark/engine'
import { useEffect, useRef, useState } from 'react'
import { type Answer, type Model, openModel } from './model.ts'

export interface Standing {
  /** The newest; of a brief before, until the model has something on the new one. Null until there is any. */
  readonly answer: Answer | null
  readonly failure: string | null
}

/** Asks the model whenever the brief changes. */
export function useAnswer(guidePath: string, history: History | null, brief: Brief): Standing {
  const [standing, setStanding] = useState<Standing>({ answer: null, failure: null })
  const model = useRef<Model | null>(null)
  useEffect(() => {
    const opened = openModel(
      guidePath,
      history,
      (answer) => setStanding({ answer, failure: null }),
      (failure) => setStanding(({ answer }) => ({ answer, failure })),
    )
    model.current = opened
    return () => opened.close()
  }, [guidePath, history])
  useEffect(() => model.current?.ask(brief), [brief])
  return standing
}
