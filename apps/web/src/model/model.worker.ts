import { createDraws, DEFAULT_SEED, type Guide, type History, preview } from '@stackmark/engine'
import type { Answered, Asked, Stage } from './messages.ts'

/* The engine beside the page. A newer question ends the work on an older one between two stages. */

interface Opened {
  readonly guide: Guide
  readonly history: History | null
  readonly stages: readonly Stage[]
}

let opened: Promise<Opened> | undefined
let newest = 0

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'open') opened = open(data.guidePath, data.history, data.stages)
  else void answer(data)
})

async function open(path: string, history: History | null, stages: readonly Stage[]): Promise<Opened> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`the guide is not there: ${response.status}`)
  return { guide: (await response.json()) as Guide, history, stages }
}

/** All questions of a stage share their draws: an answer moves the shares by what it says, not by other luck. */
const draws = new Map<number, ReturnType<typeof createDraws>>()

function drawsOf(trials: number): ReturnType<typeof createDraws> {
  let found = draws.get(trials)
  if (found === undefined) {
    found = createDraws(DEFAULT_SEED, trials)
    draws.set(trials, found)
  }
  return found
}

async function answer({ id, brief }: Extract<Asked, { kind: 'ask' }>): Promise<void> {
  newest = id
  try {
    if (opened === undefined) throw new Error('asked before it was opened')
    const { guide, history, stages } = await opened
    for (const stage of stages) {
      // Lets a newer question in.
      await new Promise((resolve) => setTimeout(resolve))
      if (id !== newest) return
      const startMs = performance.now()
      const found = preview({
        brief,
        guide,
        ...stage,
        draws: drawsOf(stage.trials),
        ...(history === null ? {} : { history }),
      })
      say({ kind: 'answer', id, stage, preview: found, ms: performance.now() - startMs })
    }
  } catch (error) {
    say({ kind: 'failed', id, message: error instanceof Error ? error.message : 'the model failed' })
  }
}

function say(message: Answered): void {
  postMessage(message)
}
