/** Steps from the root of a document: keys of mappings and indexes of lists. */
export type Path = readonly (string | number)[]

/** `['team', 'people', 0]` as `team.people[0]`; keys that are no plain names are quoted: `needs["a b"]`. */
export function formatPath(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (plainKey.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${JSON.stringify(step)}]`
  }
  return text
}

/** The path up to the first key that is too long to be shown: a place that exists, in a text that stays short. */
export function shownPath(path: Path): string {
  const long = path.findIndex((step) => typeof step === 'string' && step.length > longestKey)
  return formatPath(long === -1 ? path : path.slice(0, long))
}

const longestKey = 100

/** The inverse of `formatPath`; null for text that no path is written as. */
export function parsePath(text: string): Path | null {
  const path: (string | number)[] = []
  let rest = text
  while (rest !== '') {
    const match = step.exec(rest)
    if (match === null) return null
    const [whole, dot, key, index, quoted] = match
    if (key !== undefined && (dot === '.') !== path.length > 0) return null
    if (key !== undefined) path.push(key)
    else if (index !== undefined) path.push(Number(index))
    else if (quoted !== undefined) {
      const unquoted = readQuoted(quoted)
      if (unquoted === null) return null
      path.push(unquoted)
    }
    rest = rest.slice(whole.length)
  }
  return path
}

const plainKey = /^[A-Za-z_$][\w$-]*$/
const step = /^(?:(\.?)([A-Za-z_$][\w$-]*)|\[(\d{1,10})\]|\[("(?:[^"\\]|\\.)*")\])/

function readQuoted(quoted: string): string | null {
  try {
    const key: unknown = JSON.parse(quoted)
    return typeof key === 'string' ? key : null
  } catch {
    return null
  }
}
