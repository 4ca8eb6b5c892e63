import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, Quantiles } from '../model/index.ts'

/** The model's own currency: rates and prices of the guide are in it. */
const MODEL_CURRENCY = 'USD'

/** The currency a brief is answered in. */
export function currencyOf(brief: Brief): string {
  return brief.budget?.currency ?? MODEL_CURRENCY
}

/** How many US dollars one unit of a currency is worth (the guide's median). */
export function dollarsPer(index: GuideIndex, currency: string): number {
  return currency === MODEL_CURRENCY ? 1 : index.spread('fx', { currency }).p50
}

export function inCurrency(index: GuideIndex, amounts: Quantiles, currency: string): Quantiles {
  const rate = dollarsPer(index, currency)
  return { p10: amounts.p10 / rate, p50: amounts.p50 / rate, p80: amounts.p80 / rate, p90: amounts.p90 / rate }
}
