import type { OptionResult, Preview } from '@stackmark/engine'
import { countsOfHundred } from '@stackmark/report/counts-of-hundred'
import { listed } from '@stackmark/report/figures'
import type { Count } from '../charts/hundred-marks.tsx'

type Judged = Pick<Preview, 'recommendation' | 'options'>

/** Before the option's name, by threshold; alone where none is named. */
export function strengthWords({ recommendation, options }: Judged): string {
  return options.length > 1 && countsIn(options, null).length === 1
    ? 'Nothing left but'
    : words[recommendation.strength]
}

const words = {
  strong: 'A strong case for',
  lean: 'Leaning to',
  'toss-up': 'Too close to call',
} as const

type Shares = readonly Pick<OptionResult, 'id' | 'name' | 'share' | 'excludedBy'>[]

/** Counts of a hundred of the options that are in the running, in alphabetical order of their names. */
export function countsIn(options: Shares, leader: string | null): readonly Count[] {
  const running = inOrder(options).filter(({ excludedBy }) => excludedBy === undefined)
  const shares = running.map(({ id, share }) => ({ option: id, share }))
  const counts = countsOfHundred({ shares, leader })
  return running.map(({ id, name }) => ({ option: id, name, count: counts.get(id) ?? 0 }))
}

export function inOrder<Named extends { readonly name: string }>(options: readonly Named[]): readonly Named[] {
  return options.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** What a count of the leader means, in one sentence. */
export function meaningOf({ recommendation, options }: Judged): string {
  const counts = countsIn(options, recommendation.option)
  const out = inOrder(options).filter(({ excludedBy }) => excludedBy !== undefined)
  if (counts.length === 1 && out.length > 0) {
    return `Your brief rules out ${listed(out.map(({ name }) => name))}, so that there is nothing to weigh.`
  }
  const ahead = counts.find(({ option }) => option === recommendation.option)
  if (recommendation.strength === 'toss-up' || ahead === undefined) {
    return 'No option comes clearly first over the reasonable ways to weigh your priorities.'
  }
  return `It comes first in ${ahead.count} of 100 reasonable ways to weigh your priorities.`
}
