import type { Brief, History, Preview } from '@stackmark/engine'
import { type Answered, type Asked, quickStages, type Stage, wholeStages } from './messages.ts'

/** How things stand with a brief, as well as is known yet. */
export interface Answer {
  readonly brief: Brief
  readonly preview: Preview
  readonly stage: Stage
  /** As thorough as an assessment that is stored. */
  readonly whole: boolean
  /** What the model took, in milliseconds. */
  readonly ms: number
}

export interface Model {
  /** Asks anew; answers to what was asked before are no longer told. */
  readonly ask: (brief: Brief) => void
  readonly close: () => void
}

/**
 * The engine in two threads: one that answers at once and then better, and one that takes as many trials as what is
 * stored and may take a second. Whoever answers later but less thoroughly is not heard.
 */
export function openModel(
  guidePath: string,
  history: History | null,
  told: (answer: Answer) => void,
  failed: (message: string) => void,
): Model {
  let id = 0
  let asked: Brief = {}
  let best = 0
  const hear = ({ data }: MessageEvent<Answered>) => {
    if (data.id !== id) return
    if (data.kind === 'failed') failed(data.message)
    else if (data.stage.samples > best) {
      best = data.stage.samples
      const { stage, preview, ms } = data
      told({ brief: asked, preview, stage, ms, whole: wholeStages.some(({ samples }) => samples === stage.samples) })
    }
  }
  const threads = [quickStages, wholeStages].map((stages) => {
    const thread = new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module' })
    thread.addEventListener('message', hear)
    thread.addEventListener('error', () => failed('The model could not be loaded.'))
    say(thread, { kind: 'open', guidePath, history, stages })
    return thread
  })
  return {
    ask: (brief) => {
      id += 1
      best = 0
      asked = brief
      for (const thread of threads) say(thread, { kind: 'ask', id, brief })
    },
    close: () => {
      for (const thread of threads) thread.terminate()
    },
  }
}

function say(thread: Worker, message: Asked): void {
  thread.postMessage(message)
}
