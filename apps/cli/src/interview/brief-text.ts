import { isDeepStrictEqual } from 'node:util'
import { answerOf, type Brief, type Guide } from '@stackmark/engine'
import { briefSchema } from '@stackmark/guide'
import { Document, isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml'
import { readBriefDocument } from '../documents/brief-document.ts'
import type { Format } from '../documents/read-document.ts'
import { readSyntaxTree } from '../documents/syntax-tree.ts'

/** The text of a brief as it stands in a file, and what it says. */
export interface Written {
  readonly text: string
  readonly brief: Brief
}

/**
 * A brief as the text of a file, each answer below the question it answers. Where there is a text already, only what
 * changed is changed: its comments, order and further fields stay. Where that cannot be done (the text shares parts by
 * aliases, say) it is written anew: what a brief says comes before how it is laid out.
 */
export function briefText(brief: Brief, guide: Guide, previous: Written | null, format: Format = 'yaml'): string {
  if (format === 'json') return `${JSON.stringify(brief, null, 2)}\n`
  const edited = previous && changed(previous, brief, guide)
  return edited !== null && says(edited, brief, guide) ? edited : written(brief, guide)
}

const heading = ` A product brief, from an interview with Stackmark. What is not here is unknown, and widens the result.`

function written(brief: Brief, guide: Guide): string {
  const document = new Document({})
  document.commentBefore = heading
  const fields = Object.keys(briefSchema(guide).shape)
  const ordered = Object.fromEntries(
    Object.entries(brief).sort(([a], [b]) => fields.indexOf(a) - fields.indexOf(b)),
  ) satisfies Brief
  change(document, {}, ordered, brief, guide)
  return document.toString(layout)
}

/** The text with what changed set in it; null where its structure does not take that. */
function changed({ text, brief: before }: Written, brief: Brief, guide: Guide): string | null {
  const tree = readSyntaxTree(text)
  if ('errors' in tree) return null
  const document: Document = tree.document
  if (document.contents === null) document.contents = document.createNode({})
  if (!isMap(document.contents)) return null
  try {
    change(document, before, brief, brief, guide)
    return document.toString(layout)
  } catch {
    return null
  }
}

function says(text: string, brief: Brief, guide: Guide): boolean {
  const read = readBriefDocument(text, guide)
  return read.ok && isDeepStrictEqual(read.brief, brief)
}

/** Comments are the guide's sentences, one a line; folded text would tear them apart. */
const layout = { lineWidth: 0, flowCollectionPadding: true } as const

/** Parts of a brief that are mappings of answers; everything else is set as a whole. */
const mappings: ReadonlySet<string> = new Set(['needs', 'team', 'load'])

function change(
  document: Document,
  before: object,
  after: object,
  brief: Brief,
  guide: Guide,
  path: string[] = [],
): void {
  for (const key of Object.keys(before)) if (!(key in after)) document.deleteIn([...path, key])
  for (const [key, value] of Object.entries(after) as [string, unknown][]) {
    const old: unknown = Reflect.get(before, key)
    if (value === undefined || isDeepStrictEqual(old, value)) continue
    const at = [...path, key]
    if (path.length === 0 && mappings.has(key) && typeof value === 'object' && value !== null) {
      if (!isMap(document.getIn(at))) document.setIn(at, document.createNode({}))
      change(document, typeof old === 'object' && old !== null ? old : {}, value, brief, guide, at)
      continue
    }
    const isNew = !document.hasIn(at)
    document.setIn(at, nodeOf(document, value))
    annotate(pairAt(document, at), commentsOf(at, brief, guide), isNew)
  }
}

/** A list of mappings has one a line; everything smaller stands on one line. */
function nodeOf(document: Document, value: unknown): unknown {
  const rows = Array.isArray(value) && value.some((entry) => typeof entry === 'object' && !Array.isArray(entry))
  const node = document.createNode(value, { flow: !rows })
  if (rows && 'items' in node && Array.isArray(node.items)) {
    for (const item of node.items) if (isMap(item)) item.flow = true
  }
  return node
}

function pairAt(document: Document, path: readonly string[]): Pair | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1))
  if (!isMap(parent)) return undefined
  return (parent as YAMLMap).items.find(({ key }) => (isScalar(key) ? key.value : key) === path.at(-1))
}

function annotate(pair: Pair | undefined, { question, answer }: Comments, isNew: boolean): void {
  if (pair === undefined || !isNode(pair.value)) return
  if (isNew && question !== undefined) {
    const key = new Document(pair.key).contents
    if (key !== null) pair.key = Object.assign(key, { commentBefore: ` ${question}` })
  }
  if (answer !== undefined) pair.value.comment = ` ${answer}`
}

interface Comments {
  readonly question: string | undefined
  readonly answer: string | undefined
}

/** The question a part of the brief answers, and the answer in the question's own words. */
function commentsOf(path: readonly string[], brief: Brief, guide: Guide): Comments {
  const id = path.join('.')
  const question = guide.questions.find((candidate) => candidate.id === (id === 'team.preset' ? 'team' : id))
  if (question === undefined) return { question: details[id], answer: undefined }
  const value = answerOf(brief, question.id)
  const found = question.answers.find((answer) => String(answer.value) === String(value))
  return { question: question.text, answer: found?.label }
}

/** What the interview asks beyond the guide's questions. */
const details: Readonly<Record<string, string>> = {
  name: 'What is it called?',
  scope: 'What must the first release contain?',
  budget: 'What may be spent until the first release?',
  deadline: 'When must the first release be out?',
}
