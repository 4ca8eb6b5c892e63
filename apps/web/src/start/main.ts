import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { bundledGuide } from '@stackmark/guide/data'
import {
  type AccessSettings,
  accessSettings,
  FailureError,
  leastPassword,
  lineLog,
  type Pages,
  pagesPart,
  parts,
  serve,
  storeSettings,
  untilSignalled,
} from '@stackmark/server'
import next from 'next'
import manifest from '../../package.json' with { type: 'json' }
import type { WayIn } from '../server/backend.ts'
import { type StartSettings, startSettings, usage } from './settings.ts'

/** Codes of the command line: see the README. */
const exitCodes = { usage: 2, failure: 6 } as const

void main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  const settings = startSettings(args)
  if (settings === null) {
    process.stdout.write(usage)
    return
  }
  if (typeof settings === 'string') {
    process.stderr.write(`${settings}\n\n${usage}`)
    process.exitCode = exitCodes.usage
    return
  }
  try {
    await run(settings)
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    say(`${error.failure.message} [${error.failure.code}]`)
    process.exitCode = exitCodes.failure
  }
}

async function run({ port, host, force, log }: StartSettings): Promise<void> {
  say('Opening the database…')
  const guide = bundledGuide()
  const json = JSON.stringify(guide)
  const path = `/data/guide-${createHash('sha256').update(json).digest('hex').slice(0, 16)}.json`
  const { pages, close } = await openPages()
  const access = accessSettings(process.env)
  const serving = await serve({
    host,
    port,
    publicUrl: said('STACKMARK_PUBLIC_URL'),
    access,
    force,
    guide,
    store: storeSettings(process.env, process.cwd()),
    handoversFile: said('STACKMARK_HANDOVERS'),
    modelScript: new URL('model-worker.cjs', import.meta.url),
    jobScript: new URL('job.cjs', import.meta.url),
    now,
    nowMs: () => performance.now(),
    version: manifest.version,
    onMistake: (error) => say(error instanceof Error ? (error.stack ?? error.message) : 'a mistake'),
    log: log ? lineLog((text) => process.stderr.write(text), now) : () => {},
    parts: [...parts, pagesPart(pages, { path, json })],
  })
  // Pages are rendered from what the API answers.
  process.env['STACKMARK_ORIGIN'] = serving.url
  process.env['STACKMARK_GUIDE'] = path
  process.env['STACKMARK_WAY_IN'] = JSON.stringify(access === null ? null : wayIn(access))
  process.env['STACKMARK_CALCULATOR_ORIGINS'] = serving.calculator.origins.join(' ')
  process.env['STACKMARK_ENQUIRIES'] = serving.calculator.takesEnquiries ? 'on' : 'off'
  process.stdout.write(`Stackmark is at ${serving.url}. Ctrl-C ends it.\n`)
  await untilSignalled(serving, process, () => say('Finishing what runs.'))
  await close()
}

/** What the page to sign in has to know; no secret. */
function wayIn(access: AccessSettings): WayIn {
  const places = (['github', 'google', 'oidc'] as const).filter((place) => access[place] !== null)
  return { signUp: access.signUp, places, leastPassword }
}

function now(): Date {
  return new Date()
}

async function openPages(): Promise<{ readonly pages: Pages; readonly close: () => Promise<void> }> {
  const app = next({ dev: false, dir: fileURLToPath(new URL('..', import.meta.url)) })
  await app.prepare()
  return { pages: app.getRequestHandler(), close: () => app.close() }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** A variable of the environment; an empty one counts as none. */
function said(name: string): string | undefined {
  const value = process.env[name]
  return value === '' ? undefined : value
}
