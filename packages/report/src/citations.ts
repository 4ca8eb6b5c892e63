import type { Guide, Source } from '@stackmark/engine'

/** Numbers sources in the order in which they are first cited. */
export interface Citations {
  /** ` [1, 4]` for some sources, or nothing for none; a run of one's own is named as it is. */
  readonly cite: (sources: readonly string[]) => string
  /** What was cited, in its numbering. */
  readonly cited: () => readonly { readonly number: number; readonly id: string; readonly source: Source | null }[]
}

export function createCitations({ sources }: Guide): Citations {
  const numbers = new Map<string, number>()
  return {
    cite: (ids) => {
      for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
      const shown = [...new Set(ids)].map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b)
      return shown.length === 0 ? '' : ` [${inRuns(shown)}]`
    },
    cited: () =>
      [...numbers].map(([id, number]) => ({ number, id, source: sources.find((each) => each.id === id) ?? null })),
  }
}

/** Ascending numbers, three or more in a row as `1-5`. */
function inRuns(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return String(first)
      return last === first + 1 ? `${first}, ${last}` : `${first}-${last}`
    })
    .join(', ')
}
