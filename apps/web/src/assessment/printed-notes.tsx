import { basisWords } from './basis-words.ts'
import type { NotedSources } from './notes.ts'

/** On paper: how each numbered figure was made, and the numbered sources. */
export function PrintedNotes({ notes, sources }: NotedSources) {
  return (
    <section aria-labelledby="notes-title" className="hidden border-t border-line pt-6 text-[9pt] print:block">
      <h2 id="notes-title" className="text-xl font-semibold">
        How the numbered figures were made
      </h2>
      <ol className="mt-2">
        {[...notes.values()].map((note) => (
          <li key={note.number} className="mt-1.5">
            <b>
              {note.number}. {note.title}
            </b>
            : {note.value}. {note.how} Its least certain number was {basisWords[note.basis]}.
            {note.cited.length === 0 ? '' : ` Sources: ${note.cited.join(', ')}.`}
          </li>
        ))}
      </ol>
      <h2 className="mt-6 text-xl font-semibold">Sources</h2>
      <ol className="mt-2 list-decimal pl-6">
        {sources.map((source) => (
          <li key={source} className="mt-1">
            {source}
          </li>
        ))}
      </ol>
    </section>
  )
}
