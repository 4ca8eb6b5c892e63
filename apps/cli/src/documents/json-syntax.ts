/** The first place where a text departs from JSON (RFC 8259), and why; null for JSON. */
export function findJsonError(text: string): { readonly offset: number; readonly message: string } | null {
  /** Open brackets, innermost last; a list of characters and not recursion, so that depth costs no stack. */
  const open: string[] = []
  let offset = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset
    const matched = pattern.test(text)
    if (matched) offset = pattern.lastIndex
    return matched
  }
  const wrong = (expected: string) => {
    const found = offset >= text.length ? 'the text ends' : 'there is something else'
    return { offset, message: `This is not valid JSON: ${expected} is expected here, but ${found}.` }
  }
  const key = () => {
    skip(blank)
    if (!skip(string)) return wrong('a key in double quotes')
    skip(blank)
    return skip(colon) ? null : wrong('":"')
  }
  for (;;) {
    skip(blank)
    if (skip(listStart)) {
      skip(blank)
      if (!skip(listEnd)) {
        open.push(']')
        continue
      }
    } else if (skip(mappingStart)) {
      skip(blank)
      if (!skip(mappingEnd)) {
        const fault = key()
        if (fault !== null) return fault
        open.push('}')
        continue
      }
    } else if (!skip(string) && !skip(scalar)) return wrong(text[offset] === '"' ? 'a complete text' : 'a value')
    // After a value: close what ends here, go on where a comma follows.
    for (;;) {
      skip(blank)
      const end = open.at(-1)
      if (end === undefined) return offset === text.length ? null : wrong('the end')
      if (skip(comma)) {
        const fault = end === '}' ? key() : null
        if (fault !== null) return fault
        break
      }
      if (!skip(end === '}' ? mappingEnd : listEnd)) return wrong(`"," or "${end}"`)
      open.pop()
    }
  }
}

const blank = /[ \t\n\r]*/y
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y
const comma = /,/y
const colon = /:/y
const listStart = /\[/y
const listEnd = /\]/y
const mappingStart = /\{/y
const mappingEnd = /\}/y
