import type { ComponentType } from 'react'
import { BudgetEditor } from './budget-editor.tsx'
import { DeadlineEditor } from './deadline-editor.tsx'
import type { EditorProps } from './editor.ts'
import { LoadEditor } from './load-editor.tsx'
import { NameEditor } from './name-editor.tsx'
import { PrioritiesEditor } from './priorities-editor.tsx'
import { ScopeEditor } from './scope-editor.tsx'
import { TeamEditor } from './team-editor.tsx'

const editors: Readonly<Record<string, ComponentType<EditorProps>>> = {
  name: NameEditor,
  scope: ScopeEditor,
  team: TeamEditor,
  'load.users': LoadEditor,
  priorities: PrioritiesEditor,
  budget: BudgetEditor,
  deadline: DeadlineEditor,
}

/** What a step is edited with where its answer is more than one of a list. */
export function editorFor(step: string): ComponentType<EditorProps> | null {
  return editors[step] ?? null
}
