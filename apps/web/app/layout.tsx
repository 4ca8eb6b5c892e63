import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { callHere, wayIn } from '../src/server/backend.ts'
import { depthIn, themeHeader, themeIn } from '../src/shell/preferences.ts'
import './globals.css'

const text = localFont({
  src: '../../../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-text',
  display: 'swap',
})
const machine = localFont({
  src: '../../../node_modules/@fontsource/commit-mono/files/commit-mono-latin-400-normal.woff2',
  weight: '400',
  variable: '--font-machine',
  display: 'swap',
  preload: false,
})

export const metadata: Metadata = {
  title: { default: 'Stackmark', template: '%s – Stackmark' },
  description: 'Describe a product; see which backend it asks for, how sure that is, and what it takes.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f5f6' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1417' },
  ],
}

/** Preferences come from cookies, so that the first paint is right without a script. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const jar = await cookies()
  const theme = themeIn((await headers()).get(themeHeader) ?? jar.get('theme')?.value)
  // Its name is where the bar above finds it.
  const person = wayIn() === null ? null : (await callHere('getCaller', {})).person
  return (
    <html
      lang="en"
      className={`${text.variable} ${machine.variable}`}
      data-theme={theme ?? undefined}
      data-person={person?.name}
      data-depth={depthIn(jar.get('depth')?.value)}
    >
      <body>
        <a
          href="#main"
          className="absolute -left-[999px] z-10 bg-ink px-3 py-2 text-ground focus:left-(--edge) focus:top-2"
        >
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  )
}
