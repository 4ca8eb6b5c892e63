import type { Readable, Writable } from 'node:stream'
import { autocompleteMultiselect, isCancel, log, select, text as writeText } from '@clack/prompts'
import type { Asker, Choice, Reply, Selection, Writing } from './asker.ts'
import { matches } from './line-asker.ts'

/** Questions on a terminal, answered with the keyboard; Ctrl-C and Escape leave. */
export function createClackAsker(streams: { readonly input?: Readable; readonly output?: Writable } = {}): Asker {
  const write = async <Value>({ text, example, read }: Writing<Value>): Promise<Reply<Value>> => {
    const line = await writeText({
      ...streams,
      message: text,
      placeholder: `${example}; Enter leaves it open`,
      validate: (said = '') => {
        const found = said.trim() === '' ? null : read(said)
        return found === null || found.ok ? undefined : found.problem
      },
    })
    if (isCancel(line)) return { kind: 'cancel' }
    const found = line.trim() === '' ? null : read(line)
    return found?.ok ? { kind: 'answer', value: found.value } : { kind: 'unknown' }
  }
  return {
    say: (text) => log.message(text, streams.output ? { output: streams.output } : {}),
    choose: (choice) => choose(choice, streams, write),
    write,
    select: (selection) => selectFrom(selection, streams),
  }
}

type Streams = { readonly input?: Readable; readonly output?: Writable }

/** Ways around an answer, beside the answers' own numbers. */
const FREE = 'free'
const UNKNOWN = 'unknown'
const ENOUGH = 'enough'

async function choose<Value>(
  { text, notes, answers, free, unknown, enough }: Choice<Value>,
  streams: Streams,
  write: (writing: Writing<Value>) => Promise<Reply<Value>>,
): Promise<Reply<Value>> {
  const picked = await select<string>({
    ...streams,
    message: [text, ...notes].join('\n'),
    options: [
      ...answers.map(({ label }, at) => ({ value: String(at), label })),
      ...(free ? [{ value: FREE, label: free.label }] : []),
      ...(unknown === undefined ? [] : [{ value: UNKNOWN, label: unknown }]),
      ...(enough === undefined ? [] : [{ value: ENOUGH, label: enough }]),
    ],
  })
  if (isCancel(picked)) return { kind: 'cancel' }
  if (picked === UNKNOWN || picked === ENOUGH) return { kind: picked }
  if (picked === FREE && free) return write({ text, example: free.example, read: free.read })
  const answer = answers[Number(picked)]
  return answer ? { kind: 'answer', value: answer.value } : { kind: 'unknown' }
}

async function selectFrom(
  { text, notes, items, chosen }: Selection,
  streams: Streams,
): Promise<Reply<readonly string[]>> {
  const byId = new Map(items.map((item) => [item.id, item]))
  if (notes.length > 0) log.message([...notes], streams.output ? { output: streams.output } : {})
  const picked = await autocompleteMultiselect<string>({
    ...streams,
    message: text,
    options: items.map(({ id, label, hint }) => ({ value: id, label, hint })),
    initialValues: [...chosen],
    maxItems: 12,
    filter: (search, { value }) => {
      const item = byId.get(value)
      return item !== undefined && matches(item, search)
    },
  })
  return isCancel(picked) ? { kind: 'cancel' } : { kind: 'answer', value: picked }
}
