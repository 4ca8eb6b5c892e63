import type { Assessment } from '@stackmark/engine'

/**
 * The work items of an estimate as CSV (RFC 4180): a line an item, its mean hours before libraries help, and by option
 * after. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function estimateCsv({ estimate, options }: Pick<Assessment, 'estimate' | 'options'>): string {
  const ids = options.map(({ id }) => id)
  const lines = [
    ['item', 'feature', 'name', 'skill', 'hours', ...ids.map((id) => `hours ${id}`)],
    ...estimate.items.map((item) => [
      text(item.id),
      text(item.feature),
      text(item.name),
      text(item.skill),
      hours(item.hours),
      ...ids.map((id) => hours(item.byOption[id])),
    ]),
  ]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}

/** To a tenth: more would be false precision; empty where the option does not have the item. */
function hours(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 10) / 10)
}

function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
