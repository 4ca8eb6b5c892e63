import type { ComponentType } from 'react'
import type { EditorProps } from './editor.ts'

export function editorFor(_step: string): ComponentType<EditorProps> | null {
  return null
}
