import { grouped } from '@stackmark/report/figures'

export interface ReadNumber {
  /** Undefined where nothing is said, or what is said cannot be taken. */
  readonly value: number | undefined
  readonly problem: string | null
}

/** Reads a number as people type it: `60,000`, `60 000`, `60k`. Says what was found and what is allowed. */
export function readNumber(text: string, least: number, most: number): ReadNumber {
  const plain = text.trim().replaceAll(/[\s\u00a0]|,(?=\d{3}(?:\D|$))/g, '')
  if (plain === '') return { value: undefined, problem: null }
  const [, digits = '', thousands = ''] = /^(\d+(?:[.,]\d+)?)(k?)$/i.exec(plain) ?? []
  const value = Number(digits.replace(',', '.')) * (thousands === '' ? 1 : 1000)
  if (digits === '')
    return { value: undefined, problem: `“${text.trim()}” is no number, such as ${grouped(Math.max(least, 12))}.` }
  if (value < least || value > most) {
    return { value: undefined, problem: `${grouped(value)} is not from ${grouped(least)} to ${grouped(most)}.` }
  }
  return { value, problem: null }
}
