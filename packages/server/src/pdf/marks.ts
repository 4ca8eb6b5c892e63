import { hueOf, ink } from './ink.ts'
import type { Sheet } from './sheet.ts'

/** An option's mark around a point: a split diamond, a disc, a square; a triangle for one of another guide. */
export function drawMark({ doc }: Pick<Sheet, 'doc'>, option: string, x: number, y: number, radius: number): void {
  const hue = hueOf(option)
  if (option === 'node') doc.circle(x, y, radius).fill(hue)
  else if (option === 'python') doc.rect(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76).fill(hue)
  else if (option === 'hybrid') {
    const wide = radius * 1.2
    const gap = radius * 0.14
    doc.polygon([x - gap, y - wide + gap], [x - wide, y], [x - gap, y + wide - gap]).fill(hue)
    doc.polygon([x + gap, y - wide + gap], [x + wide, y], [x + gap, y + wide - gap]).fill(hue)
  } else doc.polygon([x, y - radius], [x + radius, y + radius], [x - radius, y + radius]).fill(ink.text)
}
