import { isDeepStrictEqual } from 'node:util'
import { answerOf, type Brief, type Guide } from '@stackmark/engine'
import { briefSchema } from '@stackmark/guide'
import { Document, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml'
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
  change({ document, guide, brief }, {}, ordered)
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
    change({ document, guide, brief }, before, brief)
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
const layout = { lineWidth: 0, flowCollectionPadding: false } as const

/** Parts of a brief that are mappings of answers; everything else is set as a whole. */
const mappings: ReadonlySet<string> = new Set(['needs', 'team', 'load'])

interface Change {
  readonly document: Document
  readonly guide: Guide
  /** The whole brief as it shall be. */
  readonly brief: Brief
}

/** Sets in the document what differs between two mappings of the brief. */
function change(input: Change, before: object, after: object, path: readonly string[] = []): void {
  const { document, brief, guide } = input
  for (const key of Object.keys(before)) if (!(key in after)) document.deleteIn([...path, key])
  for (const [key, value] of Object.entries(after) as [string, unknown][]) {
    const old: unknown = Reflect.get(before, key)
    if (value === undefined || isDeepStrictEqual(old, value)) continue
    const at = [...path, key]
    const isNew = !document.hasIn(at)
    const isMapping = path.length === 0 && mappings.has(key) && typeof value === 'object' && value !== null
    if (!isMapping) document.setIn(at, nodeOf(document, value))
    else if (!isMap(document.getIn(at))) document.setIn(at, document.createNode({}))
    const { question, answer } = commentsOf(at, brief, guide)
    if (isNew) introduce(document, at, question)
    if (isMapping) change(input, typeof old === 'object' && old !== null ? old : {}, value, at)
    else if (answer !== undefined) Object.assign(document.getIn(at, true) as Node, { comment: ` ${answer}` })
  }
}

/** A list of mappings has one a line; everything smaller stands on one line. */
function nodeOf(document: Document, value: unknown): Node {
  const rows = Array.isArray(value) && value.some((entry) => typeof entry === 'object' && !Array.isArray(entry))
  const node: Node = document.createNode(value, { flow: !rows })
  if (rows && isSeq(node)) for (const item of node.items) if (isMap(item)) item.flow = true
  return node
}

/** Puts the question above a new key, and a line's space above a new field. */
function introduce(document: Document, path: readonly string[], question: string | undefined): void {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1))
  if (!isMap(parent)) return
  const pair = parent.items.find(({ key }) => (isScalar(key) ? key.value : key) === path.at(-1))
  if (pair === undefined) return
  const key = isScalar(pair.key) ? pair.key : new Scalar(pair.key)
  pair.key = key
  if (question !== undefined) key.commentBefore = ` ${question}`
  if (path.length === 1 && parent.items[0] !== pair) key.spaceBefore = true
}

interface Comments {
  readonly question: string | undefined
  readonly answer: string | undefined
}

/** The question a part of the brief answers, and the answer in the question's own words. */
function commentsOf(path: readonly string[], brief: Brief, guide: Guide): Comments {
  const id = path.join('.')
  // A mapping says nothing itself, though its name may be that of a question.
  if (mappings.has(id)) return { question: undefined, answer: undefined }
  const question = questionOf(id === 'team.preset' ? 'team' : id, guide)
  const value = question && answerOf(brief, question.id)
  const found = question?.answers.find((answer) => String(answer.value) === String(value))
  return { question: question?.text ?? details[id], answer: found?.label }
}

function questionOf(id: string, guide: Guide): Guide['questions'][number] | undefined {
  return guide.questions.find((candidate) => candidate.id === id)
}

/** What the interview asks beyond the guide's questions. */
const details: Readonly<Record<string, string>> = {
  name: 'What is it called?',
  scope: 'What must the first release contain?',
  budget: 'What may be spent until the first release?',
  deadline: 'When must the first release be out?',
}
