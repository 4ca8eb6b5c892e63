import type { ScopeEntry, Size } from '@stackmark/engine'

/** What somebody wrote, understood or not; the problem says what would be understood. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

const mostPeople = 10_000_000_000

/** A number of people as one writes it: `5000`, `5,000`, `about 5k`, `2 million`. */
export function readPeople(text: string): Read<number> {
  const value = amountIn(text.replace(/\b(?:people|users|persons)\s*$/i, ''))
  if (value !== null && value >= 1 && value <= mostPeople) return { ok: true, value: Math.round(value) }
  return { ok: false, problem: 'Write a number of people, such as 5000 or 5k.' }
}

const weeksPer: Readonly<Record<string, number>> = { day: 1 / 7, week: 1, month: 52 / 12, year: 52 }

/** A time as weeks: `12`, `12 weeks`, `3 months`; to the half week. */
export function readWeeks(text: string): Read<number> {
  const [, amount = '', unit = 'week'] = /^(.*?)\s*(?:(day|week|month|year)s?|w)?\s*$/i.exec(text) ?? []
  const value = amountIn(amount)
  const weeks = value === null ? 0 : Math.round(value * (weeksPer[unit.toLowerCase()] ?? 1) * 2) / 2
  if (weeks >= 0.5 && weeks <= 520) return { ok: true, value: weeks }
  return { ok: false, problem: 'Write a time from now to the first release, such as 12 weeks or 3 months.' }
}

const currencyOf: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

/** An amount of money: `60000`, `60k EUR`, `€60,000`; in US dollars where nothing else is said. */
export function readBudget(text: string): Read<{ amount: number; currency: string }> {
  const problem = 'Write an amount, such as 60000 USD, 60k EUR or £50,000.'
  const names = [...text.matchAll(/[$€£]|\b(?:usd|eur|gbp|euros?|dollars?|pounds?)\b/gi)].map(([name]) => name)
  const known = new Set(names.map((name) => currencyOf[name] ?? currencyWord(name)))
  const value = amountIn(names.reduce((rest, name) => rest.replace(name, ' '), text))
  const [currency = 'USD'] = known
  if (value === null || value <= 0 || value > 1_000_000_000 || known.size > 1) return { ok: false, problem }
  return { ok: true, value: { amount: value, currency } }
}

function currencyWord(name: string): string {
  const word = name.toLowerCase()
  if (word.startsWith('eu')) return 'EUR'
  return word.startsWith('gbp') || word.startsWith('pound') ? 'GBP' : 'USD'
}

/** How many of a feature and of what size: `4`, `L`, `4 S`, `3 x M`; nothing said: one of size M. */
export function readCountAndSize(text: string): Read<Omit<ScopeEntry, 'feature'>> {
  const found = /^\s*(?:(\d{1,3})\s*(?:x\b|×|,)?)?\s*([sml])?\s*$/i.exec(text)
  const count = found?.[1] === undefined ? 1 : Number(found[1])
  if (!found || count < 1 || count > 200) {
    return { ok: false, problem: 'Write how many (1 to 200), a size (S, M or L), or both, such as 4 S.' }
  }
  const size = found[2]?.toUpperCase() as Size | undefined
  return { ok: true, value: { ...(size && size !== 'M' ? { size } : {}), ...(count === 1 ? {} : { count }) } }
}

const multiples: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 }

/** A positive number with thousands marked or not, `about` before it and k, thousand or million after it. */
function amountIn(text: string): number | null {
  const plain =
    /^\s*(?:about|around|roughly|circa|ca\.?|~)?\s*(\d{1,3}(?:[, '_]\d{3})+|\d+)(\.\d+)?\s*(k|m|thousand|million)?\s*$/i
  const [, whole, fraction = '', multiple] = plain.exec(text) ?? []
  if (whole === undefined) return null
  return Number(whole.replaceAll(/[, '_]/g, '') + fraction) * (multiple ? (multiples[multiple.toLowerCase()] ?? 1) : 1)
}
