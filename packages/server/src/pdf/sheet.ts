import type Document from 'pdfkit'
import { ink } from './ink.ts'
import { type FaceName, type Line, type Span, type Style, typesetter } from './typesetter.ts'

type Doc = InstanceType<typeof Document>

/** A4 in points, and what is left of it for text. */
const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 60, bottom: 66 } as const
export const sheetWidth = page.width - page.left - page.right
const leading = 1.45

export interface Column {
  readonly width: number
  readonly align: 'left' | 'right'
}

interface Glyphs {
  readonly hasGlyphForCodePoint: (point: number) => boolean
}

/** A document that is written from top to bottom, every part tagged for what it is. */
export interface Sheet {
  readonly doc: Doc
  /** Stands on one page with so many points of what follows. */
  readonly heading: (text: string, level: 1 | 2 | 3, keep?: number) => void
  readonly paragraph: (
    spans: string | readonly Span[],
    options?: { readonly after?: number; readonly style?: Style },
  ) => void
  readonly items: (texts: readonly (string | readonly Span[])[], mark: (at: number) => string) => void
  readonly table: (columns: readonly Column[], header: readonly string[], rows: readonly (readonly string[])[]) => void
  /** A picture of some height, drawn by `draw` from its upper left corner, and described in words. */
  readonly figure: (height: number, words: string, draw: (x: number, y: number) => void) => void
  /** A short text of a picture. */
  readonly label: (
    text: string,
    x: number,
    y: number,
    style?: Partial<Style>,
    align?: 'left' | 'center' | 'right',
  ) => void
  readonly space: (height: number) => void
}

export const body: Style = { face: 'regular', size: 9.5, color: ink.text }
export const strong: Style = { ...body, face: 'strong' }
export const small: Style = { face: 'regular', size: 8, color: ink.second }

function spansOf(text: string | readonly Span[], style: Style): readonly Span[] {
  return typeof text === 'string' ? [{ ...style, text }] : text
}

export function createSheet(doc: Doc, fonts: Readonly<Record<FaceName, readonly string[]>>): Sheet {
  const known = new Map<string, Glyphs>()
  const setLines = typesetter(
    {
      draws: (font, character) => {
        let face = known.get(font)
        if (face === undefined) {
          doc.font(font)
          // The only way to learn it: what has no glyph is drawn as an empty box without a word.
          face = (Reflect.get(doc, '_font') as { readonly font: Glyphs }).font
          known.set(font, face)
        }
        return face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
      },
      width: (font, size, text) => doc.font(font).fontSize(size).widthOfString(text),
    },
    fonts,
  )
  let y: number = page.top

  function need(height: number): void {
    if (y + height <= page.height - page.bottom) return
    doc.addPage()
    y = page.top
  }

  function tagged(type: string, draw: () => void): void {
    const part = doc.struct(type, {}, [draw])
    doc.addStructure(part)
    part.end()
  }

  /** Layout, which a reader of the tags need not hear of. */
  function rule(thickness: number, color: string): void {
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(page.left, y)
      .lineTo(page.left + sheetWidth, y)
      .lineWidth(thickness)
      .stroke(color)
    doc.endMarkedContent()
  }

  function drawLine(line: Line, x: number, top: number): void {
    let at = x
    const largest = Math.max(0, ...line.runs.map(({ size }) => size))
    for (const run of line.runs) {
      // On one base line, whatever the sizes.
      doc.font(run.font).fontSize(run.size).fillColor(run.color)
      doc.text(run.text, at, top + (largest - run.size) * 0.95, { lineBreak: false })
      at += run.width
    }
  }

  function drawLines(lines: readonly Line[], x: number, size: number): void {
    for (const line of lines) {
      need(size * leading)
      drawLine(line, x, y)
      y += size * leading
    }
  }

  return {
    doc,
    space: (height) => {
      y += height
    },
    heading: (text, level, keep = 60) => {
      const size = [22, 13, 10][level - 1] ?? 10
      const lines = setLines([{ ...strong, size, text }], sheetWidth)
      need(lines.length * size * 1.2 + keep)
      if (level === 2) {
        if (y > page.top) y += 20
        rule(0.5, ink.line)
        y += 12
      } else if (level === 3) y += 6
      tagged(`H${level}`, () => {
        for (const line of lines) {
          drawLine(line, page.left, y)
          y += size * 1.2
        }
      })
      y += level === 3 ? 3 : 6
    },
    paragraph: (text, { after = 6, style = body } = {}) => {
      const spans = spansOf(text, style)
      const size = Math.max(...spans.map((span) => span.size))
      tagged('P', () => drawLines(setLines(spans, Math.min(sheetWidth, 440 + size * 2)), page.left, size))
      y += after
    },
    items: (texts, mark) => {
      const list = doc.struct('L')
      doc.addStructure(list)
      for (const [at, text] of texts.entries()) {
        const spans = spansOf(text, body)
        const size = Math.max(...spans.map((span) => span.size))
        const lines = setLines(spans, sheetWidth - 20)
        need(Math.min(2, lines.length) * size * leading)
        const item = doc.struct('LI', {}, [
          doc.struct('Lbl', {}, [
            () => drawLine(setLines([{ ...small, size, text: mark(at) }], 20)[0] as Line, page.left, y),
          ]),
          doc.struct('LBody', {}, [() => drawLines(lines, page.left + 20, size)]),
        ])
        list.add(item)
        item.end()
        y += 2.5
      }
      list.end()
      y += 4
    },
    table: (columns, header, rows) => {
      const table = doc.struct('Table')
      doc.addStructure(table)
      const set = (cells: readonly string[], style: Style) =>
        cells.map((text, at) => setLines([{ ...style, text }], (columns[at]?.width ?? 0) - 8))
      for (const [number, cells] of [header, ...rows].entries()) {
        const style: Style = number === 0 ? { ...small, face: 'strong' } : { ...body, size: 9 }
        const lines = set(cells, style)
        const height = Math.max(...lines.map((cell) => cell.length)) * style.size * leading + 7
        need(height)
        const row = doc.struct('TR')
        table.add(row)
        let x: number = page.left
        for (const [at, cell] of lines.entries()) {
          const { width = 0, align = 'left' } = columns[at] ?? {}
          const left = x
          row.add(
            doc.struct(number === 0 ? 'TH' : 'TD', {}, [
              () => {
                for (const [lineNumber, line] of cell.entries()) {
                  const shift = align === 'right' ? width - 8 - line.width : 0
                  drawLine(line, left + shift, y + 3 + lineNumber * style.size * leading)
                }
              },
            ]),
          )
          x += width
        }
        row.end()
        y += height
        rule(number === 0 ? 0.8 : 0.4, number === 0 ? ink.tick : ink.line)
      }
      table.end()
      y += 8
    },
    figure: (height, words, draw) => {
      need(height)
      const figure = doc.struct('Figure', { alt: words }, [() => draw(page.left, y)])
      doc.addStructure(figure)
      figure.end()
      y += height
    },
    label: (text, x, top, style = {}, align = 'left') => {
      const [line] = setLines([{ ...small, ...style, text }], sheetWidth)
      if (line === undefined) return
      const shift = align === 'left' ? 0 : align === 'right' ? line.width : line.width / 2
      drawLine(line, x - shift, top)
    },
  }
}
