import { indent, wrap } from './layout.ts'
import type { View } from './view.ts'

/** A part of a report: its lines stand indented under the title. */
export interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

export function sectionText({ title, lines }: Section, { ink, width }: Pick<View, 'ink' | 'width'>): string[] {
  return ['', ...wrap(title, width).map(ink.strong), ...indent(lines)]
}

/** What a section's prose may take beside its indentation. */
export function proseWidth({ measure }: Pick<View, 'measure'>): number {
  return measure - 2
}

export function chartWidth({ width }: Pick<View, 'width'>): number {
  return width - 2
}
