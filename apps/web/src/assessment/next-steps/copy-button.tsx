'use client'

import { useState } from 'react'

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, setSaid] = useState<string | null>(null)
  const copy = () => {
    navigator.clipboard
      .writeText(text)
      .then(() => setSaid('Copied'))
      .catch(() => setSaid('Your browser does not allow it: select the text'))
  }
  return (
    <button type="button" onClick={copy} className="button button-quiet">
      <span aria-live="polite">{said ?? label}</span>
    </button>
  )
}
