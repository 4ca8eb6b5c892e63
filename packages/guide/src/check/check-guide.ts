import type { Guide } from '@stackmark/engine'
import type { Problem } from '../problem.ts'
import { checkAdvice } from './advice.ts'
import { checkFacts } from './facts.ts'
import { createLookup } from './lookup.ts'
import { checkNumbers } from './numbers.ts'
import { checkOptions } from './options.ts'
import { checkPrecedents } from './precedents.ts'
import { checkProducts } from './products.ts'
import { checkWhole } from './whole.ts'

/**
 * Everything that is wrong with a guide that has the right shape: references that lead nowhere, ranges and priors that
 * do not add up, facts without a source, gaps in the tables the engine looks up.
 *
 * @param today `YYYY-MM-DD`; without it no fact is called stale.
 */
export function checkGuide(guide: Guide, { today }: { readonly today?: string } = {}): readonly Problem[] {
  const lookup = createLookup(guide)
  return [
    ...checkFacts(guide, lookup, today),
    ...checkNumbers(guide),
    ...checkOptions(guide, lookup),
    ...checkProducts(guide, lookup),
    ...checkAdvice(guide, lookup),
    ...checkPrecedents(guide, lookup),
    ...checkWhole(guide),
  ]
}
