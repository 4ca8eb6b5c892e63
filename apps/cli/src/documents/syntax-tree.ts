import { Composer, type Document, Lexer, Parser, type YAMLError } from 'yaml'
import type { DocumentError } from './document-error.ts'
import { createLineIndex, type Position } from './line-index.ts'

/**
 * Bounds on what is parsed at all; each stops the work before it is done, not after. The longest lists that a brief may
 * have make 130,000 tokens, written one entry a line.
 */
export const mostBytes = 1024 * 1024
export const mostTokens = 150_000
export const deepestLevel = 32

export interface SyntaxTree {
  readonly document: Document.Parsed
  readonly positionOf: (offset: number) => Position
}

/**
 * The syntax tree of one YAML document (of which JSON is a subset), in the core schema of YAML 1.2: texts, numbers,
 * booleans and null; dates stay texts, `<<` is a key like any other, keys are texts, tags beyond those are errors.
 * The text is read token by token, because the composer is recursive and would exhaust the stack on deep nesting.
 */
export function readSyntaxTree(text: string): SyntaxTree | { readonly errors: readonly DocumentError[] } {
  if (Buffer.byteLength(text) > mostBytes) {
    return { errors: [{ code: 'BRIEF_TOO_LARGE', line: 1, column: 1, message: 'The document is larger than 1 MiB.' }] }
  }
  const positionOf = createLineIndex(text)
  const parser = new Parser()
  const tokens = []
  let seen = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    seen += 1
    const excess = excessOf(seen, parser.stack.length)
    if (excess !== null) return { errors: [{ ...excess, ...positionOf(parser.offset) }] }
  }
  for (const token of parser.end()) tokens.push(token)
  const composer = new Composer(options)
  const documents = [...composer.compose(tokens, true, text.length)]
  const [document, second] = documents
  const faults = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])
  const errors = faults.slice(0, mostErrors).map((fault) => errorOf(fault, positionOf))
  if (errors.length > 0) return { errors: errors.sort((a, b) => a.line - b.line || a.column - b.column) }
  if (document === undefined || second !== undefined) {
    const place = positionOf(second?.range[0] ?? 0)
    return { errors: [{ code: 'BRIEF_SYNTAX', ...place, message: 'The text must hold one document.' }] }
  }
  return { document, positionOf }
}

/** A level of nesting takes up to two entries of the parser's stack (a pair within a flow list), the document one. */
const deepestStack = 2 * deepestLevel + 4

const mostErrors = 20

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  // Comparing every key with every other takes minutes on a large mapping; duplicates are found while reading values.
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const

function excessOf(tokens: number, stack: number): Pick<DocumentError, 'code' | 'message'> | null {
  if (tokens > mostTokens) return { code: 'BRIEF_TOO_LARGE', message: 'The document has more parts than any brief.' }
  if (stack <= deepestStack) return null
  return { code: 'BRIEF_TOO_DEEP', message: `The document is nested deeper than ${deepestLevel} levels.` }
}

function errorOf(fault: YAMLError, positionOf: SyntaxTree['positionOf']): DocumentError {
  const said = fault.message.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 200)
  return { code: 'BRIEF_SYNTAX', ...positionOf(fault.pos[0]), message: `This is not valid YAML: ${said}.` }
}
