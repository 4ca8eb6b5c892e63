import { inflateSync } from 'node:zlib'
import { assess } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { few } from '../operations/world-fixture.ts'
import { pdfOf } from './stored-pdf.ts'

const guide = bundledGuide()
const dated = new Date('2026-11-20T08:00:00Z')
const pdf = (name: string) => {
  const brief = { name, type: 'api-only' } as const
  return pdfOf(assess({ brief, guide, seed: 1, ...few }), brief, guide, dated)
}

/** Streams of a PDF that are compressed, as text. */
function streams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const found: string[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const end = file.indexOf('\nendstream', at)
    if (file.subarray(at - 3, at).toString() === 'end' || end < 0) continue
    try {
      found.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // One that is not compressed.
    }
  }
  return found
}

/** What a reader gets who selects the text: by the fonts' own tables from glyphs to characters, in `ToUnicode`. */
function characters(bytes: Uint8Array): Set<string> {
  const tables = streams(bytes).filter((text) => text.includes('beginbfrange'))
  const hex = tables.flatMap((text) =>
    [...text.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) => list.match(/[0-9a-f]+/g) ?? []),
  )
  return new Set(hex.map((each) => String.fromCodePoint(Number.parseInt(each, 16))))
}

test('the same assessment gives the same bytes', async () => {
  expect(Buffer.from(await pdf('A')).equals(Buffer.from(await pdf('A')))).toBe(true)
})

test('it names its title and language, is tagged, and embeds its fonts', async () => {
  const text = Buffer.from(await pdf('Radar')).toString('latin1')
  expect(text).toContain('(Radar: which backend)')
  expect(text).toContain('/DisplayDocTitle true')
  expect(text).toContain('/Lang (en)')
  expect(text).toContain('/Marked true')
  expect(text).toContain('/StructTreeRoot')
  expect(text).toMatch(/\/FontName \/[A-Z]{6}\+SchibstedGrotesk/)
  expect(text).toContain('/FontFile2')
})

test('text can be selected, in accents and currencies too', async () => {
  const found = characters(await pdf('Zażółć € Ångström'))
  for (const character of 'Zażółć€Ångström') expect(found).toContain(character)
})
