import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type AssessInput, assess, type Brief } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

/** Debian's Chromium, or the one named. */
const EXECUTABLE = process.env['STACKMARK_CHROMIUM'] ?? '/usr/bin/chromium'
const EXAMPLES = new URL('../examples/', import.meta.url)
const ROOT = new URL('../', import.meta.url).pathname

/** All examples with small counts, since bytes that differ at all differ early; one with the counts people use. */
const SMALL = { seed: 7, trials: 1000, samples: 10_000 }
const USUAL = 'saas-dashboard.yaml'

type Counts = Omit<AssessInput, 'brief' | 'guide'>

const guide = bundledGuide()
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'))
const briefOf = (name: string) => parse(readFileSync(new URL(name, EXAMPLES), 'utf8')) as Brief

describe.skipIf(!existsSync(EXECUTABLE))(`the engine in Chromium (skipped without ${EXECUTABLE})`, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const code = await bundleForBrowser()
    browser = await chromium.launch({
      executablePath: EXECUTABLE,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    page = await browser.newPage()
    await page.addScriptTag({ content: code })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
  })

  test.each(examples)('gives the bytes that Node gives: %s', async (name) => {
    expect(await inChromium(page, briefOf(name), SMALL)).toBe(inNode(briefOf(name), SMALL))
  })

  test('gives the bytes that Node gives with the usual number of trials', async () => {
    expect(await inChromium(page, briefOf(USUAL), {})).toBe(inNode(briefOf(USUAL), {}))
  })

  test('gives other bytes for another seed', async () => {
    expect(await inChromium(page, briefOf(USUAL), { ...SMALL, seed: 8 })).not.toBe(inNode(briefOf(USUAL), SMALL))
  })
})

function inNode(brief: Brief, counts: Counts): string {
  return hashOf(JSON.stringify(assess({ brief, guide, ...counts })))
}

/** The page hands back the bytes, not a hash of its own: hashing them here leaves no room for two hashes to differ. */
async function inChromium(page: Page, brief: Brief, counts: Counts): Promise<string> {
  const call = `JSON.stringify(stackmark.assess({ brief: ${JSON.stringify(brief)}, guide: stackmark.bundledGuide(), ...${JSON.stringify(counts)} }))`
  return hashOf(await page.evaluate<string>(call))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function bundleForBrowser(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { assess } from '@stackmark/engine'\nexport { bundledGuide } from '@stackmark/guide/data'\n",
      resolveDir: ROOT,
    },
    bundle: true,
    format: 'iife',
    globalName: 'stackmark',
    platform: 'browser',
    target: 'es2023',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
