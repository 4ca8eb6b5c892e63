import type { Problem } from '@stackmark/guide'
import { counted } from './figures.ts'
import { createInk } from './ink.ts'
import { paragraph } from './layout.ts'
import { plainText } from './plain-text.ts'
import type { Screen } from './screen.ts'

/** Entries of a group that are named one by one; the others are counted. */
const mostNamed = 10

/**
 * What is wrong with a guide: every error with its place, then warnings by kind and by the first part of their ids, so
 * that many alike do not hide the others. `all` lists each of them.
 */
export function problemsText(name: string, problems: readonly Problem[], screen: Screen, all: boolean): string {
  const ink = createInk(screen)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const width = Math.min(screen.width, 100)
  const shown = all ? errors : errors.slice(0, mostErrors)
  const lines = [
    ...shown.flatMap(({ code, file, message }) =>
      paragraph(
        `${file === null ? '' : `${plainText(file)}: `}${plainText(message)} [${code}]`,
        width,
        `${ink.strong('error')} `,
      ),
    ),
    ...(shown.length < errors.length ? [`… and ${counted(errors.length - shown.length, 'error')} more.`] : []),
    ...warningLines(warnings, all).flatMap((text) => paragraph(text, width, `${ink.strong('warning')} `)),
    `${plainText(name)}: ${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}.`,
  ]
  return lines.join('\n')
}

const mostErrors = 50

function warningLines(warnings: readonly Problem[], all: boolean): string[] {
  if (all) return warnings.map(({ code, message }) => `${plainText(message)} [${code}]`)
  const codes = [...new Set(warnings.map(({ code }) => code))]
  return codes.flatMap((code) => {
    const same = warnings.filter((warning) => warning.code === code)
    if (same.length <= 3) return same.map(({ message }) => `${plainText(message)} [${code}]`)
    const kinds = new Map<string, number>()
    for (const { id } of same) {
      const kind = id?.split('.')[0] ?? 'elsewhere'
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    const named = [...kinds].toSorted((a, b) => b[1] - a[1])
    const listed = named.slice(0, mostNamed).map(([kind, count]) => `${kind} ${count}`)
    const rest = named.slice(mostNamed).reduce((sum, [, count]) => sum + count, 0)
    return [
      `${summaries[code] ?? code}: ${same.length} (${[...listed, ...(rest > 0 ? [`others ${rest}`] : [])].join(', ')}). --all lists them. [${code}]`,
    ]
  })
}

const summaries: Readonly<Record<string, string>> = {
  'stale-date': 'Facts older than two years',
  'unused-source': 'Sources that nothing cites',
}
