'use client'

import type { Load } from '@stackmark/engine'
import { useEngineer } from '../../shell/depth-switch.tsx'
import type { EditorProps } from './editor.ts'
import { NumberField } from './number-field.tsx'
import { withField } from './with-field.ts'

const technical: readonly (readonly [field: Exclude<keyof Load, 'users'>, label: string, unit: string])[] = [
  ['connections', 'Open connections at once', ''],
  ['requestsPerSecond', 'Requests a second at the peak', ''],
  ['cpuMs', 'Processor time a request', 'ms'],
  ['dbMs', 'Time in the database a request', 'ms'],
  ['p95Ms', 'Slowest answer that is fine, 95 of 100', 'ms'],
]

/** How many people use it; engineers may say what follows from that themselves. */
export function LoadEditor({ brief, onChange }: EditorProps) {
  const engineer = useEngineer()
  const load: Load = brief.load ?? {}
  const set = (field: keyof Load, value: number | undefined) => {
    const rest = Object.fromEntries(Object.entries(load).filter(([name]) => name !== field))
    const next = value === undefined ? rest : { ...rest, [field]: value }
    onChange(withField(brief, 'load', Object.keys(next).length === 0 ? undefined : next))
  }
  return (
    <div className="space-y-4">
      <NumberField
        label="People who use it in the first year"
        value={load.users}
        least={0}
        most={1e9}
        onChange={(value) => set('users', value)}
      />
      {engineer ? (
        <div className="grid gap-4 sm:grid-cols-2">
          {technical.map(([field, label, unit]) => (
            <NumberField
              key={field}
              label={label}
              value={load[field]}
              least={0}
              most={1e7}
              unit={unit}
              placeholder="derived"
              onChange={(value) => set(field, value)}
            />
          ))}
        </div>
      ) : null}
      <p className="max-w-[40em] text-sm text-ink-2">
        Connections, requests and times are derived from the people, and stand in the assessment.
        {engineer ? ' What you say here takes their place; an empty field is derived.' : ''}
      </p>
    </div>
  )
}
