'use client'

import { useId, useState } from 'react'
import type { EditorProps } from './editor.ts'
import { NumberField } from './number-field.tsx'
import { withField } from './with-field.ts'

const currencies = ['USD', 'EUR', 'GBP'] as const

/** How much money there is, and in what. */
export function BudgetEditor({ brief, onChange }: EditorProps) {
  const own = useId()
  const [chosen, setChosen] = useState('USD')
  const currency = brief.budget?.currency ?? chosen
  const choose = (next: string) => {
    setChosen(next)
    if (brief.budget !== undefined) onChange(withField(brief, 'budget', { ...brief.budget, currency: next }))
  }
  return (
    <div className="flex flex-wrap items-start gap-4">
      <NumberField
        label="For the first release"
        value={brief.budget?.amount}
        least={0}
        most={1_000_000_000}
        placeholder="60,000"
        onChange={(amount) =>
          onChange(withField(brief, 'budget', amount === undefined ? undefined : { amount, currency }))
        }
      />
      <div>
        <label htmlFor={own} className="block text-sm">
          Currency
        </label>
        <select id={own} value={currency} onChange={(event) => choose(event.target.value)} className="field mt-1">
          {currencies.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
    </div>
  )
}
