/** Ids in rows: the first row matters most, those in one row are level, those in none come below. */
export type Ranking = readonly (readonly string[])[]

export function rowsOf(priorities: readonly (string | readonly string[])[] | undefined): Ranking {
  return (priorities ?? []).map((entry) => (typeof entry === 'string' ? [entry] : entry))
}

/** As a brief says it: a row of one is its name alone. Undefined where nothing is ranked. */
export function prioritiesOf(rows: Ranking): readonly (string | readonly string[])[] | undefined {
  const filled = rows.filter((row) => row.length > 0)
  return filled.length === 0 ? undefined : filled.map((row) => (row.length === 1 ? (row[0] as string) : row))
}

/** One step up or down: out of a shared row to a row of its own, and from there into the next row. */
export function moved(rows: Ranking, id: string, by: -1 | 1): Ranking {
  const at = rows.findIndex((row) => row.includes(id))
  const row = rows[at]
  if (row === undefined) return by === -1 ? [...rows, [id]] : rows
  const rest = row.filter((each) => each !== id)
  if (rest.length > 0)
    return rows.flatMap((each, index) => (index !== at ? [each] : by === -1 ? [[id], rest] : [rest, [id]]))
  const others = rows.filter((_, index) => index !== at)
  const into = by === -1 ? at - 1 : at
  if (into < 0 || into >= others.length) return rows
  return others.map((each, index) => (index === into ? [...each, id] : each))
}

/** A row of its own before another place, wherever it was. */
export function placed(rows: Ranking, id: string, before: number): Ranking {
  const marked = rows.map((row, index) => ({ index, row: row.filter((each) => each !== id) }))
  const head = marked.filter(({ index }) => index < before)
  const tail = marked.filter(({ index }) => index >= before)
  return [...head.map(({ row }) => row), [id], ...tail.map(({ row }) => row)].filter((row) => row.length > 0)
}

export function without(rows: Ranking, id: string): Ranking {
  return rows.map((row) => row.filter((each) => each !== id)).filter((row) => row.length > 0)
}
