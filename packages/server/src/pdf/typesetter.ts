import type { Face } from './fonts.ts'

export type FaceName = keyof Face

export interface Style {
  readonly face: FaceName
  readonly size: number
  readonly color: string
}

/** A piece of text in one style. */
export interface Span extends Style {
  readonly text: string
}

interface Run extends Style {
  readonly font: string
  readonly text: string
  readonly width: number
}

export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
}

/** Whether a font of the document draws all of a text, and how wide. */
export interface Measure {
  readonly draws: (font: string, character: string) => boolean
  readonly width: (font: string, size: number, text: string) => number
}

/** Breaks text into lines, each piece in a font that has its characters. Widths in points. */
export function typesetter(measure: Measure, fonts: Readonly<Record<FaceName, readonly string[]>>) {
  return (spans: readonly Span[], width: number): readonly Line[] => {
    const lines: Line[] = []
    let runs: Run[] = []
    let used = 0
    const end = () => {
      lines.push({ runs, width: used })
      runs = []
      used = 0
    }
    for (const span of spans) {
      // A word keeps the space after it, so that a line's text can be searched and copied.
      for (const word of span.text.normalize('NFC').match(/\S+\s*|\s+/g) ?? []) {
        for (const piece of fitting(runsOf(span, word.replace(/\s+/g, ' ')), width)) {
          const bare = piece.reduce((sum, run) => sum + run.width, 0) - trailing(piece)
          if (used > 0 && used + bare > width + 0.01) end()
          runs.push(...piece)
          used += piece.reduce((sum, run) => sum + run.width, 0)
        }
      }
    }
    if (runs.length > 0) end()
    return lines
  }

  function trailing(piece: readonly Run[]): number {
    const last = piece.at(-1)
    return last?.text.endsWith(' ') === true ? measure.width(last.font, last.size, ' ') : 0
  }

  /** A word wider than the line is broken wherever it fits. */
  function fitting(word: readonly Run[], width: number): readonly (readonly Run[])[] {
    if (word.reduce((sum, run) => sum + run.width, 0) - trailing(word) <= width) return [word]
    return word.flatMap((run) => Array.from(run.text, (text) => [sized({ ...run, text })]))
  }

  function sized(run: Omit<Run, 'width'>): Run {
    return { ...run, width: measure.width(run.font, run.size, run.text) }
  }

  function runsOf(span: Span, word: string): readonly Run[] {
    const found: { font: string; text: string }[] = []
    for (const character of word) {
      const font = fonts[span.face].find((each) => measure.draws(each, character))
      // What no font has is named by its number, so that nothing vanishes unseen.
      const shown = font === undefined ? named(character) : character
      const chosen = font ?? fonts[span.face][0] ?? ''
      const last = found.at(-1)
      if (last?.font === chosen) last.text += shown
      else found.push({ font: chosen, text: shown })
    }
    return found.map(({ font, text }) => sized({ ...span, font, text }))
  }
}

/** `[U+4E2D]` for a character without a picture in our fonts; control characters are left out. */
export function named(character: string): string {
  if (/\p{C}/u.test(character)) return ''
  const number = character.codePointAt(0) ?? 0
  return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`
}
