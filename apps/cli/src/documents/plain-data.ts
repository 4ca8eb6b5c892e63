import { type Alias, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { DocumentError } from './document-error.ts'
import { deepestLevel } from './syntax-tree.ts'

/** What a document's nodes say, as mappings, lists and scalars. */
export interface PlainData {
  readonly data: unknown
  /** What each alias stands for: the last node of that name above it. */
  readonly targets: ReadonlyMap<Alias, Node>
  readonly faults: readonly Fault[]
}

/** An error at an offset of the text. */
export interface Fault {
  readonly code: DocumentError['code']
  readonly offset: number
  readonly message: string
}

/** Aliases expanded and values made of them; a few lines of aliases of aliases can otherwise stand for billions. */
export const mostAliases = 100
export const mostValues = 100_000

/** Reads the data out of a syntax tree; stops at the first excess, collects duplicate keys. */
export function plainData(root: Node | null): PlainData {
  const reader: Reader = {
    anchors: new Map(),
    targets: new Map(),
    open: new Set(),
    faults: [],
    aliases: 0,
    values: 0,
    stopped: false,
  }
  return { data: read(root, reader, 0, false), targets: reader.targets, faults: reader.faults }
}

interface Reader {
  readonly anchors: Map<string, Node>
  readonly targets: Map<Alias, Node>
  /** Nodes being read, from the root down: an alias to one of them would never end. */
  readonly open: Set<Node>
  readonly faults: Fault[]
  aliases: number
  values: number
  stopped: boolean
}

/** `expanding`: within the target of an alias, whose anchors are not defined a second time. */
function read(node: Node | null, reader: Reader, depth: number, expanding: boolean): unknown {
  if (node === null || reader.stopped) return null
  reader.values += 1
  if (reader.values > mostValues)
    return stop(reader, node, 'BRIEF_TOO_LARGE', 'The document has more values than any brief.')
  if (depth > deepestLevel) {
    return stop(reader, node, 'BRIEF_TOO_DEEP', `The document is nested deeper than ${deepestLevel} levels.`)
  }
  if (isAlias(node)) return readAlias(node, reader, depth)
  if (!expanding && 'anchor' in node && node.anchor !== undefined) reader.anchors.set(node.anchor, node)
  if (isScalar(node)) return node.value
  reader.open.add(node)
  const data = isMap(node) ? readMapping(node, reader, depth, expanding) : readList(node, reader, depth, expanding)
  reader.open.delete(node)
  return data
}

function readAlias(alias: Alias, reader: Reader, depth: number): unknown {
  const target = reader.targets.get(alias) ?? reader.anchors.get(alias.source)
  reader.aliases += 1
  if (target === undefined) return stop(reader, alias, 'BRIEF_ALIAS_LIMIT', 'The alias names nothing above it.')
  if (reader.open.has(target)) return stop(reader, alias, 'BRIEF_ALIAS_LIMIT', 'The alias contains itself.')
  if (reader.aliases > mostAliases) {
    return stop(reader, alias, 'BRIEF_ALIAS_LIMIT', `The document expands more than ${mostAliases} aliases.`)
  }
  reader.targets.set(alias, target)
  return read(target, reader, depth, true)
}

function readMapping(node: Node, reader: Reader, depth: number, expanding: boolean): unknown {
  const data: Record<string, unknown> = {}
  const pairs = isMap<Node | null, Node | null>(node) ? node.items : []
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? key.value : null
    if (typeof name !== 'string') {
      stop(reader, key ?? node, 'BRIEF_SYNTAX', 'The key is not a text.')
      break
    }
    if (Object.hasOwn(data, name) && !expanding) {
      reader.faults.push({ code: 'BRIEF_DUPLICATE', offset: offsetOf(key ?? node), message: 'The key is there twice.' })
    }
    const answer = read(value, reader, depth + 1, expanding)
    if (reader.stopped) break
    // Defined, not assigned: a key `__proto__` is data, not the object's prototype.
    Object.defineProperty(data, name, { value: answer, enumerable: true, configurable: true, writable: true })
  }
  return data
}

function readList(node: Node, reader: Reader, depth: number, expanding: boolean): unknown {
  const data: unknown[] = []
  const entries = isSeq<Node | null>(node) ? node.items : []
  for (const entry of entries) {
    data.push(read(entry, reader, depth + 1, expanding))
    if (reader.stopped) break
  }
  return data
}

function stop(reader: Reader, node: Node, code: Fault['code'], message: string): null {
  reader.stopped = true
  reader.faults.push({ code, offset: offsetOf(node), message })
  return null
}

export function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0
}
