'use client'

import { useId } from 'react'
import type { EditorProps } from './editor.ts'
import { withField } from './with-field.ts'

/** What the product is called, and in a sentence what it does. */
export function NameEditor({ brief, onChange }: EditorProps) {
  const own = useId()
  return (
    <div className="max-w-[36em] space-y-4">
      <div>
        <label htmlFor={`${own}-name`} className="block text-sm">
          Name
        </label>
        <input
          id={`${own}-name`}
          value={brief.name ?? ''}
          maxLength={200}
          onChange={(event) => onChange(withField(brief, 'name', text(event.target.value)))}
          className="field mt-1 w-full"
        />
      </div>
      <div>
        <label htmlFor={`${own}-summary`} className="block text-sm">
          In a sentence: what it does, and for whom
        </label>
        <textarea
          id={`${own}-summary`}
          rows={2}
          maxLength={1000}
          value={brief.summary ?? ''}
          onChange={(event) => onChange(withField(brief, 'summary', text(event.target.value)))}
          className="field mt-1 w-full"
        />
      </div>
    </div>
  )
}

function text(value: string): string | undefined {
  return value.trim() === '' ? undefined : value
}
