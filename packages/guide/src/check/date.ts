const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whole months from the end of the period a date names (`2024`: the end of that year) to `today`; 0 if not over. */
export function ageInMonths(asOf: string, today: string): number {
  const then = parts(asOf)
  const now = parts(today)
  if (then === null || now === null) throw new RangeError(`not a date: ${then === null ? asOf : today}`)
  const months = (now.year - then.year) * 12 + (now.month - then.month)
  return Math.max(0, now.day < then.day && !isLastDay(now) ? months - 1 : months)
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day that exists. */
export function isDate(text: string): boolean {
  return parts(text) !== null
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function parts(text: string): Day | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? 12 : Number(match[2])
  if (month < 1 || month > 12) return null
  const day = match[3] === undefined ? daysIn(year, month) : Number(match[3])
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null
}

function isLastDay({ year, month, day }: Day): boolean {
  return day === daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
