'use client'

import { useId, useState } from 'react'
import type { EditorProps } from './editor.ts'
import { NumberField } from './number-field.tsx'
import { dateIn, weeksUntil } from './weeks-until.ts'
import { withField } from './with-field.ts'

/** When it must be out: in weeks, or as a date that becomes weeks. */
export function DeadlineEditor({ brief, onChange }: EditorProps) {
  const own = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const set = (weeks: number | undefined) =>
    onChange(withField(brief, 'deadline', weeks === undefined ? undefined : { weeks }))
  const choose = (date: string) => {
    const weeks = weeksUntil(date, new Date())
    if (weeks !== null) set(weeks)
    setProblem(weeks === null && date !== '' ? 'That day is not ahead of us.' : null)
  }
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <NumberField
        label="Weeks from the start"
        value={brief.deadline?.weeks}
        least={0.5}
        most={520}
        unit="weeks"
        onChange={set}
      />
      <div>
        <label htmlFor={own} className="block text-sm">
          Or a date, if work starts today
        </label>
        <input
          id={own}
          type="date"
          value={brief.deadline === undefined ? '' : dateIn(brief.deadline.weeks, new Date())}
          onChange={(event) => choose(event.target.value)}
          className="field mt-1"
        />
        {problem === null ? null : <p className="mt-1.5 border-l-[3px] border-ink pl-3 text-sm">{problem}</p>}
      </div>
    </div>
  )
}
