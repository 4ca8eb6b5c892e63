import { type Path, parsePath } from '@stackmark/guide'
import { isAlias, isCollection, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { DocumentError } from './document-error.ts'
import { findJsonError } from './json-syntax.ts'
import { createLineIndex, type Position } from './line-index.ts'
import { offsetOf, type PlainData, plainData } from './plain-data.ts'
import { readSyntaxTree } from './syntax-tree.ts'

export type Format = 'yaml' | 'json'

/**
 * Where a value stands in the text, or its nearest ancestor that is there; `key` for where its key stands. A list or
 * mapping that begins on the line below its key is shown at the key.
 */
export type Locate = (path: Path | string, part?: 'key' | 'value') => Position

export type ReadDocument =
  | { readonly ok: true; readonly data: unknown; readonly locate: Locate }
  | { readonly ok: false; readonly errors: readonly DocumentError[] }

/**
 * Reads one YAML or JSON document into plain data. Never throws and never hangs: at most 1 MiB, 32 levels and 100
 * expanded aliases; duplicate keys, tags and merge keys have no effect but an error or an ordinary key. An empty text
 * is `null`. `json` refuses what only YAML allows.
 */
export function readDocument(text: string, format: Format = 'yaml'): ReadDocument {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const tree = readSyntaxTree(source)
  const unreadable = 'errors' in tree ? tree.errors : []
  if (unreadable.some(({ code }) => code !== 'BRIEF_SYNTAX')) return { ok: false, errors: unreadable }
  const notJson = format === 'json' ? findJsonError(source) : null
  if (notJson !== null) {
    return {
      ok: false,
      errors: [{ code: 'BRIEF_SYNTAX', ...createLineIndex(source)(notJson.offset), message: notJson.message }],
    }
  }
  if ('errors' in tree) return { ok: false, errors: unreadable }
  const { document, positionOf } = tree
  const plain = plainData(document.contents)
  if (plain.faults.length > 0) {
    const errors = plain.faults.map(({ code, offset, message }) => ({ code, ...positionOf(offset), message }))
    return { ok: false, errors: errors.slice(0, mostErrors) }
  }
  return { ok: true, data: plain.data, locate: createLocate(document.contents, plain, positionOf) }
}

const mostErrors = 20

function createLocate(root: Node | null, { targets }: PlainData, positionOf: (offset: number) => Position): Locate {
  return (path, part = 'value') => {
    const steps = typeof path === 'string' ? (parsePath(path) ?? []) : path
    let place: Place = { key: null, value: root }
    for (const step of steps) {
      const value: Node | null = isAlias(place.value) ? (targets.get(place.value) ?? null) : place.value
      const next = childOf(value, step)
      if (next === null) break
      place = next
    }
    return positionOf(offsetOfPlace(place, part))
  }
}

interface Place {
  readonly key: Node | null
  readonly value: Node | null
}

function childOf(node: Node | null, step: string | number): Place | null {
  if (isSeq<Node | null>(node) && typeof step === 'number') {
    const value = node.items[step]
    return value === undefined ? null : { key: null, value }
  }
  if (!isMap<Node | null, Node | null>(node)) return null
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
  return pair === undefined ? null : { key: pair.key, value: pair.value }
}

function offsetOfPlace({ key, value }: Place, part: 'key' | 'value'): number {
  if (value === null) return key === null ? 0 : offsetOf(key)
  if (key === null) return offsetOf(value)
  const below = isCollection(value) && value.flow !== true
  const absent = isScalar(value) && value.value === null && value.source === ''
  return offsetOf(part === 'key' || below || absent ? key : value)
}
