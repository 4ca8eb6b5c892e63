import { createDraws, DEFAULT_SEED, type Guide, preview } from '@stackmark/engine'
import type { Look } from './standing.ts'

/** Trials and weightings of a look after an answer; `answer` looks take the engine's own numbers. */
const step = { trials: 2000, samples: 10_000 }

/** Looks at briefs with the engine. `answer` gives the shares of `assess`. */
export function createLook(guide: Guide, seed = DEFAULT_SEED): Look {
  // All steps share their draws: an answer moves the shares by what it says, not by other luck.
  const draws = createDraws(seed, step.trials)
  return (brief, size) => {
    const { recommendation, options, questions } = preview({
      brief,
      guide,
      seed,
      ...(size === 'step' ? { ...step, draws } : {}),
    })
    const shares = options
      .filter(({ excludedBy }) => excludedBy === undefined)
      .map(({ id, name, share }) => ({ option: id, name, share }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    const { option: leader, strength, sentence } = recommendation
    return { shares, leader, strength, sentence, questions }
  }
}
