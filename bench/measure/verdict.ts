import type { Figure } from './ratio.ts'

export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** Met or not only where the whole interval says so. */
export type Verdict = 'met' | 'not met' | 'too close to call' | 'no target'

export function verdictOf({ low, high }: Figure, target: Target | null): Verdict {
  if (!target) return 'no target'
  const [least, most] = 'atLeast' in target ? [target.atLeast, Infinity] : [-Infinity, target.atMost]
  if (low >= least && high <= most) return 'met'
  if (high < least || low > most) return 'not met'
  return 'too close to call'
}
