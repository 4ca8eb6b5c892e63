import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type ServedProgram, servePages } from './served-program.ts'

/** Debian's Chromium, or the one named. */
const executablePath = process.env['STACKMARK_CHROMIUM'] ?? '/usr/bin/chromium'
export const hasBrowser = existsSync(executablePath)
export const withoutBrowser = hasBrowser ? '' : ` (skipped without ${executablePath})`

/** The pages as `npm start` serves them, on a store of their own, and a browser to look at them with. */
export interface Pages {
  readonly url: string
  /** A page in a browser profile of its own; what it says went wrong is in `complaints`. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>
  /** Another tab of the same person. */
  readonly openBeside: (page: Page, path: string) => Promise<Page>
  /** Errors in the browser's console and of its scripts, and what the policy of a page has blocked. */
  readonly complaints: string[]
  readonly kill: () => Promise<void>
  /** Serves again, at the same address. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openPages(env: Readonly<Record<string, string>> = {}): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), 'stackmark-pages-'))
  chmodSync(folder, 0o755)
  let served: ServedProgram = servePages(folder, ['--port', '0'], env)
  const url = await served.ready
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const complaints: string[] = []
  const watched = async (page: Page, path: string) => {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
    await page.goto(new URL(path, url).href)
    return page
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    served.process.kill(signal)
    await served.ended
  }
  return {
    url,
    complaints,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      return watched(await context.newPage(), path)
    },
    openBeside: async (page, path) => watched(await page.context().newPage(), path),
    kill: () => end('SIGKILL'),
    restart: async () => {
      served = servePages(folder, ['--port', new URL(url).port], env)
      await served.ready
    },
    close: async () => {
      await browser.close()
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
