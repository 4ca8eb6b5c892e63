'use client'

import { useId, useState } from 'react'
import { readNumber } from './read-number.ts'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly least: number
  readonly most: number
  readonly unit?: string
  readonly placeholder?: string
  readonly onChange: (value: number | undefined) => void
}

/** A number as people type it: what cannot be taken stays in the field and says why; the brief keeps the last that could. */
export function NumberField({ label, value, least, most, unit, placeholder, onChange }: NumberFieldProps) {
  const own = useId()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const [known, setKnown] = useState(value)
  if (value !== known) {
    // It was changed elsewhere: undone, or loaded.
    setKnown(value)
    if (readNumber(text, least, most).value !== value) setText(value === undefined ? '' : String(value))
  }
  const { problem } = readNumber(text, least, most)
  const type = (typed: string) => {
    setText(typed)
    const read = readNumber(typed, least, most)
    if (read.problem === null && read.value !== value) {
      setKnown(read.value)
      onChange(read.value)
    }
  }
  return (
    <div>
      <label htmlFor={own} className="block text-sm">
        {label}
      </label>
      <span className="mt-1 flex items-center gap-2">
        <input
          id={own}
          inputMode="decimal"
          value={text}
          placeholder={placeholder}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${own}-problem`}
          onChange={(event) => type(event.target.value)}
          className="field w-36"
        />
        {unit === undefined ? null : <span className="text-ink-2">{unit}</span>}
      </span>
      {problem === null ? null : (
        <p id={`${own}-problem`} className="mt-1.5 border-l-[3px] border-ink pl-3 text-sm">
          {problem}
        </p>
      )}
    </div>
  )
}
