import type { Fact, Source, Value } from '@stackmark/engine'
import { twoFigures } from './figures.ts'
import { plainText } from './plain-text.ts'

/** A fact's value with its unit; ranges as `25 to 40 usd/hour`. */
export function factValue({ value, unit }: Pick<Fact, 'value' | 'unit'>): string {
  const named = unit === 'text' || unit === 'list' ? '' : ` ${unit}`
  return `${valueText(value)}${named}`
}

function valueText(value: Value): string {
  if ('point' in value) return number(value.point)
  if ('p50' in value) return `${number(value.p50)} (${number(value.p10)} to ${number(value.p90)})`
  if ('low' in value) return `${number(value.low)} to ${number(value.high)}`
  if ('logMean' in value) {
    return `${twoFigures(Math.exp(value.logMean))} (lognormal, log mean ${value.logMean}, log sd ${value.logSd})`
  }
  if ('items' in value) return value.items.map(plainText).join(', ')
  return plainText(value.text)
}

/** Figures of the guide are shown as it has them. */
function number(value: number): string {
  return Math.abs(value) >= 10_000 && Number.isInteger(value) ? value.toLocaleString('en-US') : String(value)
}

/** `seniority mid, region eastern-europe`. */
export function scopeText(scope: Fact['scope']): string {
  return Object.entries(scope)
    .map(([key, value]) => `${key} ${plainText(value)}`)
    .join(', ')
}

/** A source in one line, with what its publisher gains. */
export function sourceText({ title, publisher, year, interest, found }: Source): string {
  const when = year === null ? '' : ` ${year}.`
  const gain = interest === 'none known' ? 'No interest known' : `Interest: ${plainText(interest).replace(/\.$/, '')}`
  return `${plainText(title)}. ${plainText(publisher).replace(/\.$/, '')}.${when} ${gain}. ${plainText(found)}`
}
