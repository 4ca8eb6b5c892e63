'use client'

import { type ComponentType, lazy, Suspense } from 'react'
import type { EditorProps } from './editors/editor.ts'

interface LazyEditorProps extends EditorProps {
  readonly step: string
}

/* Editors are large and seldom needed at once: each page loads them when the first is shown. */
const LoadedEditor = lazy(async () => {
  const { editorFor } = await import('./editors/editors.tsx')
  return {
    default: function Editor({ step, ...props }: LazyEditorProps) {
      const Found: ComponentType<EditorProps> | null = editorFor(step)
      return Found === null ? null : <Found {...props} />
    },
  }
})

export function LazyEditor(props: LazyEditorProps) {
  return (
    <Suspense fallback={<p className="min-h-32 py-4 text-ink-2">Loading…</p>}>
      <LoadedEditor {...props} />
    </Suspense>
  )
}
