'use client'

import type { Question } from '@stackmark/engine'
import { useEffect } from 'react'

interface Shortcuts {
  readonly question: Question | null
  readonly onChoose: (value: string | number | null) => void
  readonly onNext: () => void
}

/** Digits answer, D says that nobody knows, Enter goes on; not while somebody types elsewhere. */
export function useShortcuts({ question, onChoose, onNext }: Shortcuts): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (event.key === 'Enter') {
        // On an answer the form goes on by itself.
        if (!isAnswerField(event.target)) onNext()
        return
      }
      if (question === null) return
      if (event.key.toLowerCase() === 'd') return onChoose(null)
      const value = answerAt(question, event.key)
      if (value !== undefined) onChoose(value)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [question, onChoose, onNext])
}

/** Levels by their own number, other answers by their place from 1. */
export function answerAt(question: Question, key: string): string | number | undefined {
  if (!/^\d$/.test(key)) return undefined
  const at = isGraded(question) ? Number(key) : Number(key) - 1
  return question.answers[at]?.value
}

export function isGraded({ id }: Question): boolean {
  return id.startsWith('needs.')
}

function isAnswerField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio'
}

/** Whatever takes keys itself. */
function isTyping(target: EventTarget | null): boolean {
  if (isAnswerField(target)) return false
  return target instanceof Element && target.closest('input, select, textarea, button, a, summary, dialog') !== null
}
