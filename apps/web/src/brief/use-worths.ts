'use client'

import type { QuestionValue } from '@stackmark/engine'
import { useState } from 'react'
import type { Answer } from '../model/model.ts'

type Worths = ReadonlyMap<string, QuestionValue>

/** What each question is worth; of answered ones, what it was while they were open. */
export function useWorths(answer: Answer | null): Worths {
  const [seen, setSeen] = useState<{ readonly of: Answer | null; readonly worths: Worths }>({
    of: null,
    worths: new Map(),
  })
  if (answer === seen.of || answer === null) return seen.worths
  const worths = new Map([...seen.worths, ...answer.preview.questions.map((worth) => [worth.id, worth] as const)])
  setSeen({ of: answer, worths })
  return worths
}
