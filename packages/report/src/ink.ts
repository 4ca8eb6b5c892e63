import type { Screen } from './screen.ts'

/** Styles of text; without colours all of them leave it as it is. */
export interface Ink {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  /** Marks of an option in its hue. Never for words. */
  readonly hue: (option: string, text: string) => string
}

interface Hue {
  readonly light: string
  readonly dark: string
  /** The nearest of the 256 colours of xterm, on a light and on a dark ground. */
  readonly light256: number
  readonly dark256: number
}

/** The hues of the look; options of other guides are drawn in ink. */
const hues: Readonly<Record<string, Hue>> = {
  hybrid: { light: '8A4FB5', dark: 'C599EE', light256: 97, dark256: 183 },
  node: { light: '07505C', dark: '2A919C', light256: 23, dark256: 30 },
  python: { light: 'BC720A', dark: 'ECCB6A', light256: 130, dark256: 185 },
}

export function createInk({ depth, ground }: Screen): Ink {
  if (depth === 'none') {
    return { strong: (text) => text, faint: (text) => text, hue: (_, text) => text }
  }
  return {
    strong: (text) => `\u001b[1m${text}\u001b[22m`,
    faint: (text) => `\u001b[2m${text}\u001b[22m`,
    hue: (option, text) => {
      const hue = hues[option]
      if (hue === undefined) return text
      const colour = depth === 'full' ? `2;${channels(hue[ground])}` : `5;${hue[`${ground}256`]}`
      return `\u001b[38;${colour}m${text}\u001b[39m`
    },
  }
}

/** `8A4FB5` as `138;79;181`. */
function channels(hex: string): string {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(';')
}
