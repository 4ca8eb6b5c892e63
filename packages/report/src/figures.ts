/*
 * Figures as people are told them: whole weeks, money to the thousand, chances to the nearest 5, counts of a hundred,
 * and nothing more precise than that.
 */

/** 12345.6 as `12,346`. */
export function grouped(amount: number): string {
  const [whole = '0', fraction] = String(Math.abs(amount)).split('.')
  const sign = amount < 0 ? '-' : ''
  return `${sign}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Two significant figures: `0.036`, `59`, `1,200`. */
export function twoFigures(amount: number): string {
  if (amount === 0 || !Number.isFinite(amount)) return String(amount)
  const rounded = Number(amount.toPrecision(2))
  return Math.abs(rounded) < 1e-6 ? rounded.toExponential() : grouped(rounded)
}

export function weeks(count: number): string {
  const whole = Math.round(count)
  if (whole < 1) return 'under 1 week'
  return `${grouped(whole)} ${whole === 1 ? 'week' : 'weeks'}`
}

/** `11 to 17 weeks`. */
export function weeksRange(low: number, high: number): string {
  const [from, to] = [Math.round(low), Math.round(high)]
  if (from === to) return to < 1 ? 'under 1 week' : `about ${weeks(to)}`
  return from < 1 ? `up to ${weeks(to)}` : `${grouped(from)} to ${weeks(to)}`
}

const thousand = 1000

function inThousands(amount: number): number {
  return Math.round(amount / thousand) * thousand
}

/** `12,000 USD`. */
export function money(amount: number, currency: string): string {
  const rounded = inThousands(amount)
  return `${rounded < thousand ? 'under 1,000' : grouped(rounded)} ${currency}`
}

/** `6,000 to 21,000 USD`. */
export function moneyRange(low: number, high: number, currency: string): string {
  const [from, to] = [inThousands(low), inThousands(high)]
  if (from === to) return to < thousand ? money(to, currency) : `about ${money(to, currency)}`
  return from < thousand ? `up to ${money(to, currency)}` : `${grouped(from)} to ${money(to, currency)}`
}

/** A monthly or hourly price, to two significant figures. */
export function price(low: number, high: number, currency: string): string {
  const [from, to] = [twoFigures(low), twoFigures(high)]
  return from === to ? `about ${to} ${currency}` : `${from} to ${to} ${currency}`
}

/** A share as a count of a hundred. */
export function ofHundred(share: number): string {
  return `${Math.round(share * 100)} of 100`
}

/** A chance to the nearest 5 of a hundred; nobody knows it better. */
export function chance(probability: number): string {
  if (probability < 0.025) return 'under 5 of 100'
  if (probability >= 0.975) return 'over 95 of 100'
  return `${Math.round(probability * 20) * 5} of 100`
}

/** Words for a difference between two options: its unit, and what less and more of it are called. */
export interface DifferenceWords {
  readonly of: (size: number) => string
  readonly rounded: (size: number) => number
  readonly less: string
  readonly more: string
}

export const weekWords: DifferenceWords = { of: weeks, rounded: Math.round, less: 'shorter', more: 'longer' }

export function moneyWords(currency: string): DifferenceWords {
  return { of: (size) => money(size, currency), rounded: inThousands, less: 'cheaper', more: 'dearer' }
}

/** An interval around a difference: `1 week shorter to 4 longer`, `up to 3 weeks longer`, `about the same`. */
export function differenceRange(low: number, high: number, { of, rounded, less, more }: DifferenceWords): string {
  // `+ 0` turns -0 into 0.
  const [from, to] = [rounded(low) + 0, rounded(high) + 0]
  if (from === 0 && to === 0) return 'about the same'
  if (from === to) return `about ${of(Math.abs(to))} ${to < 0 ? less : more}`
  if (from === 0) return `up to ${of(to)} ${more}`
  if (to === 0) return `up to ${of(-from)} ${less}`
  if (from < 0 && to > 0) return `${of(-from)} ${less} to ${withoutUnit(of(to))} ${more}`
  if (from > 0) return `${withoutUnit(of(from))} to ${of(to)} ${more}`
  return `${withoutUnit(of(-to))} to ${of(-from)} ${less}`
}

/** `3 weeks` as `3`. */
export function withoutUnit(text: string): string {
  return text.slice(0, text.lastIndexOf(' '))
}

/** `a, b and c`. */
export function listed(words: readonly string[], joint = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}
