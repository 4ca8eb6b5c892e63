'use client'

import { setPreference } from './kept-preference.ts'

/** From light to dark and back; what the system says counts until it is used. */
export function ThemeSwitch() {
  return (
    <button
      type="button"
      onClick={turn}
      aria-label="Switch between light and dark"
      className="grid size-9 place-items-center rounded border border-line-2 hover:border-tick max-md:size-11"
    >
      <svg viewBox="0 0 16 16" className="size-4 fill-none stroke-current [stroke-width:1.5]" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" className="fill-current" />
      </svg>
    </button>
  )
}

function turn(): void {
  const said = document.documentElement.dataset.theme
  const dark = said === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : said === 'dark'
  setPreference('theme', dark ? 'light' : 'dark')
}
