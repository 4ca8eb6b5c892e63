'use client'

import { type KeyboardEvent, useState } from 'react'
import type { EditorProps } from './editor.ts'
import { moved, placed, prioritiesOf, type Ranking, rowsOf, without } from './moves.ts'
import { withField } from './with-field.ts'

/** Ranks what matters: by drag, by buttons or by the arrow keys; what stands in one row is level. */
export function PrioritiesEditor({ brief, guide, onChange }: EditorProps) {
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const rows = rowsOf(brief.priorities)
  const names = new Map([...guide.groups, ...guide.criteria].map(({ id, name }) => [id, name]))
  const ranked = new Set(rows.flat())
  const open = guide.criteria.filter(({ id }) => !ranked.has(id))
  const set = (next: Ranking, id: string) => {
    onChange(withField(brief, 'priorities', prioritiesOf(next)))
    const place = next.findIndex((row) => row.includes(id))
    const level = next[place]?.filter((each) => each !== id).map((each) => names.get(each)) ?? []
    const where = place < 0 ? 'not ranked' : `place ${place + 1} of ${next.length}`
    setSaid(`${names.get(id)}: ${where}${level.length === 0 ? '' : `, level with ${level.join(' and ')}`}`)
  }
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    set(moved(rows, id, event.key === 'ArrowUp' ? -1 : 1), id)
  }
  const drop = (before: number) => {
    if (dragged !== null) set(placed(rows, dragged, before), dragged)
    setDragged(null)
  }
  return (
    <div>
      <p className="max-w-[40em] text-sm text-ink-2">
        What matters most comes first. Move a line by dragging, by its buttons, or with the arrow keys on it; moved onto
        another it is level with it.
      </p>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      <ol className="mt-3 border-b border-line">
        {rows.map((row, at) => (
          <li
            key={row.join()}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => drop(at)}
            className="flex gap-3 border-t border-line py-1"
          >
            <span className="w-6 pt-2.5 text-right text-ink-2 tabular-nums">{at + 1}</span>
            <div className="min-w-0 grow">
              {row.map((id) => (
                <div
                  key={id}
                  draggable
                  onDragStart={() => setDragged(id)}
                  className="flex cursor-grab items-center justify-between gap-2"
                >
                  <span className="min-w-0">
                    <b className="font-[550]">{names.get(id) ?? id}</b>
                    {row.length > 1 ? <span className="ml-2 text-sm text-ink-2">level</span> : null}
                  </span>
                  <span className="flex shrink-0">
                    {(
                      [
                        [-1, '↑', 'up'],
                        [1, '↓', 'down'],
                      ] as const
                    ).map(([by, arrow, word]) => (
                      <button
                        key={word}
                        type="button"
                        aria-label={`Move ${names.get(id)} ${word}`}
                        onClick={() => set(moved(rows, id, by), id)}
                        onKeyDown={(event) => onKeyDown(event, id)}
                        className="grid size-11 place-items-center rounded hover:bg-sheet"
                      >
                        {arrow}
                      </button>
                    ))}
                    <button
                      type="button"
                      aria-label={`Take ${names.get(id)} out`}
                      onClick={() => set(without(rows, id), id)}
                      className="grid size-11 place-items-center rounded hover:bg-sheet"
                    >
                      ×
                    </button>
                  </span>
                </div>
              ))}
            </div>
          </li>
        ))}
        {rows.length === 0 ? <li className="border-t border-line py-3 text-ink-2">Nothing is ranked yet.</li> : null}
      </ol>
      <h3 className="mt-5 text-sm font-semibold">Anywhere below</h3>
      <ul>
        {open.map(({ id, name, question }) => (
          <li
            key={id}
            draggable
            onDragStart={() => setDragged(id)}
            className="flex items-center justify-between gap-4 border-t border-line py-1.5"
          >
            <span>
              {name}
              <span className="block text-sm text-ink-2">{question}</span>
            </span>
            <button
              type="button"
              onClick={() => set(moved(rows, id, -1), id)}
              className="button button-quiet min-h-11 shrink-0 px-4"
            >
              Rank it<span className="sr-only">: {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
