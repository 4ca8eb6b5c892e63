'use client'

import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { basisWords } from './basis-words.ts'
import type { Note } from './notes.ts'
import { overPage, useElsewhere } from './use-elsewhere.ts'

interface SourcedFigureProps {
  /** Null where the figure has no trace; then it stands alone. */
  readonly note: Note | null
  readonly children: ReactNode
}

/** A figure on a thin caliper. It opens how it was made: beside the text where there is room, else below it. */
export function SourcedFigure({ note, children }: SourcedFigureProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const whole = useRef<HTMLSpanElement>(null)
  const own = useId()
  useElsewhere(
    whole,
    open,
    useCallback(() => setOpen(false), []),
  )
  if (note === null) return <span className="font-semibold whitespace-nowrap">{children}</span>
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    close()
  }
  return (
    // Keys of what is inside it, which can be used by itself.
    <span ref={whole} role="presentation" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={own}
        onClick={() => setOpen(!open)}
        className="caliper-line font-semibold whitespace-nowrap text-ink aria-expanded:[--caliper:var(--ink)]"
      >
        {children}
        <sup className="ml-0.5 hidden text-[0.7em] font-normal print:inline">{note.number}</sup>
      </button>
      {open ? (
        <span
          ref={intoView}
          id={own}
          role="region"
          aria-label={`How this was made: ${note.title}`}
          className="my-3 block max-w-[36em] rounded border border-ink bg-sheet px-4 pt-3 pb-4 text-left text-sm font-normal tracking-normal normal-nums text-ink-2 xl:absolute xl:left-0 xl:z-10 xl:max-h-[min(600px,76vh)] xl:w-[316px] xl:overflow-y-auto print:hidden"
        >
          <Opened note={note} onClose={close} />
        </span>
      ) : null}
    </span>
  )
}

/** Only a panel that lies over the page: one in the flow stands where its reader reads. */
function intoView(panel: HTMLElement | null): void {
  if (matchMedia(overPage).matches) panel?.scrollIntoView({ block: 'nearest' })
}

function Opened({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const { title, value, how, basis, answers, facts, factCount, sources, cited, command } = note
  return (
    <>
      <span className="flex items-start justify-between gap-3">
        <b className="pt-1 text-base leading-tight font-semibold text-ink">{title}</b>
        <button
          type="button"
          onClick={onClose}
          aria-label="Close"
          className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center text-ink max-md:size-11"
        >
          <svg viewBox="0 0 14 14" className="size-3.5 stroke-current [stroke-width:1.75]" aria-hidden="true">
            <path d="M2 2L12 12M12 2L2 12" />
          </svg>
        </button>
      </span>
      <span className="mt-1.5 block">{value}.</span>
      {how === '' ? null : <span className="mt-1.5 block">{how}</span>}
      <span className="mt-1.5 block">Its least certain number was {basisWords[basis]}.</span>
      <Part title="Your brief" hidden={answers.length === 0}>
        {answers.map(({ name, said }) => (
          <span key={name} className="mt-1 line-clamp-2">
            {name}: {said ?? 'not answered, drawn from what is usual'}
          </span>
        ))}
      </Part>
      <Part
        title={factCount === 1 ? '1 fact of the guide' : `${factCount} facts of the guide`}
        hidden={facts.length === 0}
      >
        {facts.map(({ id, statement, asOf }) => (
          <a key={id} href={`/guide?q=${encodeURIComponent(id)}#${id}`} className="mt-1 block first:mt-0">
            {statement} <span className="text-xs">({asOf})</span>
          </a>
        ))}
        {factCount > facts.length ? <span className="mt-1 block">and {factCount - facts.length} more</span> : null}
      </Part>
      <Part title={cited.length === 1 ? 'Its source' : 'Their sources'} hidden={sources.length === 0}>
        {sources.map((source) => (
          <span key={source} className="mt-1.5 block first:mt-0">
            {source}
          </span>
        ))}
        {cited.length > sources.length ? (
          <span className="mt-1 block">and {cited.length - sources.length} more</span>
        ) : null}
      </Part>
      <code className="mt-3 block rounded-key bg-sunk px-2.5 py-2 font-mono text-xs break-words text-ink">
        {command}
      </code>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly hidden: boolean
  readonly children: ReactNode
}

function Part({ title, hidden, children }: PartProps) {
  if (hidden) return null
  return (
    <span className="mt-2.5 block border-t border-line pt-2.5">
      <b className="block font-semibold text-ink">{title}</b>
      {children}
    </span>
  )
}
