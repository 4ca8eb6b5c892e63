import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { sfntOf } from './sfnt.ts'

/** Files of one face, each for a part of its characters, in the order in which they are asked. */
export interface Face {
  readonly regular: readonly Buffer[]
  readonly strong: readonly Buffer[]
  readonly mono: readonly Buffer[]
}

const text = (weight: number) =>
  ['latin', 'latin-ext'].map(
    (part) => `@fontsource/schibsted-grotesk/files/schibsted-grotesk-${part}-${weight}-normal.woff`,
  )

/** The faces of the look, from the packages that hold them. Rejects where they are not installed. */
export async function readFonts(): Promise<Face> {
  const { resolve } = createRequire(import.meta.url)
  const read = (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => sfntOf(await readFile(resolve(path)))))
  const [regular, strong, mono] = await Promise.all([
    read(text(400)),
    read(text(600)),
    read(['@fontsource/commit-mono/files/commit-mono-latin-400-normal.woff']),
  ])
  return { regular, strong, mono }
}
