'use client'

import { useState } from 'react'
import { call } from '../../api/call.ts'
import type { Input, Output } from '../../api/operations.ts'
import { saveFile } from '../../shell/save-file.ts'
import { Problem } from './problem.tsx'

type Form = Input<'exportAssessment'>['form']

interface FileButtonsProps {
  readonly assessmentId: string
  readonly files: readonly (readonly [form: Form, text: string])[]
  readonly print?: true
}

/** The assessment as files to keep. */
export function FileButtons({ assessmentId, files, print }: FileButtonsProps) {
  const [busy, setBusy] = useState<Form | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const save = (form: Form) => {
    setBusy(form)
    setProblem(null)
    call('exportAssessment', { assessmentId, form })
      .then(keep)
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(null))
  }
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {files.map(([form, text]) => (
          <button
            key={form}
            type="button"
            disabled={busy !== null}
            onClick={() => save(form)}
            className="button button-quiet"
          >
            {busy === form ? 'Making it…' : text}
          </button>
        ))}
        {print ? (
          <button type="button" onClick={() => window.print()} className="button button-text -ml-2.5">
            Print
          </button>
        ) : null}
      </div>
      <Problem text={problem} />
    </>
  )
}

function keep({ fileName, mediaType, encoding, content }: Output<'exportAssessment'>): void {
  const bytes = encoding === 'base64' ? Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0)) : content
  saveFile(fileName, mediaType, bytes)
}
