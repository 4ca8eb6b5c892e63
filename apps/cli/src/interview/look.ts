import { DEFAULT_SAMPLES, DEFAULT_SEED, DEFAULT_TRIALS, type Guide } from '@stackmark/engine'
import { DEFAULT_CLASS } from '../../../../packages/engine/src/assess/assess.ts'
import { recommend } from '../../../../packages/engine/src/assess/decision-report.ts'
import { evaluate } from '../../../../packages/engine/src/assess/evaluate.ts'
import { questionValues } from '../../../../packages/engine/src/assess/question-values.ts'
import { classFactor } from '../../../../packages/engine/src/estimate/overrun.ts'
import { indexGuide } from '../../../../packages/engine/src/facts/guide-index.ts'
import { createDraws, type Draws } from '../../../../packages/engine/src/random/draws.ts'
import type { Look } from './standing.ts'

/** Trials and weightings by the size of a look. */
const sizes = {
  step: { trials: 2000, samples: 10_000 },
  answer: { trials: DEFAULT_TRIALS, samples: DEFAULT_SAMPLES },
} as const satisfies Record<Parameters<Look>[1], { trials: number; samples: number }>

/**
 * Looks at briefs with the engine: the shares and the worth of the open questions, without the parts of an assessment
 * that an interview does not show (flips, sensitivities, drivers, stack). `answer` gives the shares of `assess`.
 */
export function createLook(guide: Guide, seed = DEFAULT_SEED): Look {
  const index = indexGuide(guide)
  const factor = classFactor(index, DEFAULT_CLASS)
  // All steps share their draws: an answer moves the shares by what it says, not by other luck.
  let draws: Draws | null = null
  return (brief, size) => {
    const shared = size === 'step' ? { draws: (draws ??= createDraws(seed, sizes.step.trials)) } : {}
    const evaluation = evaluate({ index, brief, evidence: [], factor, seed, ...sizes[size], ...shared })
    const { option: leader, strength, sentence } = recommend(evaluation)
    const { included, result } = evaluation
    const shares = included.map((at, alternative) => {
      const { id = '', name = '' } = index.options[at] ?? {}
      return { option: id, name, share: result.rankAcceptability[alternative]?.[0] ?? 0 }
    })
    shares.sort((a, b) => (a.name < b.name ? -1 : 1))
    return { shares, leader, strength, sentence, questions: questionValues(evaluation) }
  }
}
