import type { Question } from '@stackmark/engine'
import { isGraded } from './use-shortcuts.ts'

/** Which keys do the same, where there are keys. */
export function KeyHints({ question }: { readonly question: Question }) {
  const first = isGraded(question) ? 0 : 1
  return (
    <p className="ml-auto flex items-center gap-1.5 text-xs text-ink-2 max-md:hidden pointer-coarse:hidden">
      <Key>{first}</Key>–<Key>{Math.min(9, first + question.answers.length - 1)}</Key> answer <Key>D</Key> don’t know{' '}
      <Key>Enter</Key> next
    </p>
  )
}

function Key({ children }: { readonly children: string | number }) {
  return (
    <kbd className="rounded-key border border-line-2 bg-sheet px-1.5 py-0.5 font-mono text-key text-ink">
      {children}
    </kbd>
  )
}
