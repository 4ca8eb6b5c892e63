import { grouped } from './figures.ts'
import { columns } from './layout.ts'
import { chartWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** All that it takes to get the same bytes again. */
export function run(view: View): Section {
  const { assessment } = view
  const { seed, trials, samples, engineVersion, guideVersion, inputHash, estimate } = assessment
  return {
    title: 'Run',
    lines: columns(
      [
        ['seed', String(seed)],
        ['trials', `${grouped(trials)} (each draws effort, overrun, team, rates, load and every open answer)`],
        ['weightings', grouped(samples)],
        ['overruns as in', estimate.referenceClass],
        ['versions', `engine ${engineVersion}, guide ${guideVersion}`],
        ['input hash', inputHash],
      ],
      [],
      chartWidth(view),
    ),
  }
}
