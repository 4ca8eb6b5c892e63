'use client'

import { type BriefProblem, checkBrief } from '@stackmark/guide'
import { type DragEvent, useId, useState } from 'react'
import { parseDocument, stringify } from 'yaml'
import { saveFile } from '../../shell/save-file.ts'
import type { EditorProps } from './editor.ts'

/** As on the command line and in the API. */
const mostBytes = 1_048_576
const mostAliases = 100

type Problems = readonly Pick<BriefProblem, 'path' | 'message'>[]

/** A brief as text: pasted, from a file, or what is usual for a kind of product. Checked as everywhere; nothing is lost. */
export function LoadBrief({ brief, guide, onChange }: EditorProps) {
  const own = useId()
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<Problems>([])
  const take = () => {
    const read = readText(text)
    if ('problem' in read) return setProblems([read.problem])
    const checked = checkBrief(read.data, guide)
    if (!checked.ok) return setProblems(checked.problems)
    setProblems([])
    onChange(checked.brief)
  }
  const open = (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > mostBytes) {
      setProblems([{ path: '', message: `${file.name} has ${file.size} bytes; a brief has at most ${mostBytes}.` }])
      return
    }
    void file.text().then((content) => {
      setText(content)
      setProblems([])
    })
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    open(event.dataTransfer.files[0])
  }
  const empty = Object.keys(brief).length === 0
  return (
    <div className="max-w-[44em]">
      <label htmlFor={own} className="font-[550]">
        YAML or JSON
      </label>
      <textarea
        id={own}
        rows={12}
        value={text}
        spellCheck={false}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? `${own}-problems` : undefined}
        onChange={(event) => setText(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        placeholder={'name: Invoice radar\ntype: saas-dashboard\ndeadline: {weeks: 12}'}
        className="field mt-1.5 w-full font-mono text-sm"
      />
      {problems.length === 0 ? null : (
        <div id={`${own}-problems`} role="alert" className="mt-3 border-l-[3px] border-ink pl-3">
          <p className="font-semibold">
            {problems.length === 1 ? '1 thing is wrong with it' : `${problems.length} things are wrong with it`}
          </p>
          <ul className="mt-1 space-y-1 text-[15px]">
            {problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="button" onClick={take} disabled={text.trim() === ''} className="button">
          Load it
        </button>
        <label className="button button-quiet cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink">
          Open a file
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={(event) => open(event.target.files?.[0])}
            className="sr-only"
          />
        </label>
        {empty ? null : (
          <button
            type="button"
            onClick={() => saveFile('brief.yaml', 'text/yaml', stringify(brief))}
            className="button button-text"
          >
            Save the brief here as a file
          </button>
        )}
      </div>
      <h2 className="mt-10 font-semibold">Or begin with what is usual</h2>
      <ul className="mt-2 border-b border-line">
        {guide.productTypes.map(({ id, name, summary, needs, frontend, scope }) => (
          <li key={id} className="flex items-center justify-between gap-4 border-t border-line py-2">
            <span>
              <b className="font-[550]">{name}</b>
              <span className="block text-sm text-ink-2">{summary}</span>
            </span>
            <button
              type="button"
              onClick={() => onChange({ type: id, needs, frontend, scope })}
              className="button button-quiet min-h-11 shrink-0 px-4"
            >
              Begin<span className="sr-only"> with: {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Read = { readonly data: unknown } | { readonly problem: Problems[number] }

function readText(text: string): Read {
  if (new Blob([text]).size > mostBytes)
    return { problem: { path: '', message: `A brief has at most ${mostBytes} bytes.` } }
  const found = parseDocument(text, { prettyErrors: true, uniqueKeys: true })
  const [error] = found.errors
  if (error !== undefined) return { problem: { path: '', message: error.message } }
  try {
    const data: unknown = found.toJS({ maxAliasCount: mostAliases })
    return { data }
  } catch (thrown) {
    return { problem: { path: '', message: thrown instanceof Error ? thrown.message : String(thrown) } }
  }
}
