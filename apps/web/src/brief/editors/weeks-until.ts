const dayMs = 24 * 60 * 60 * 1000

/** Weeks from a day to a date of a calendar (`2027-03-01`), to a half; null where the date has come. */
export function weeksUntil(date: string, today: Date): number | null {
  const end = Date.parse(`${date}T00:00:00Z`)
  const start = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  const weeks = Math.round((2 * (end - start)) / (7 * dayMs)) / 2
  return weeks >= 0.5 ? weeks : null
}

/** The date that lies so many weeks ahead, for a field of dates. */
export function dateIn(weeks: number, today: Date): string {
  const start = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  return new Date(start + weeks * 7 * dayMs).toISOString().slice(0, 10)
}
