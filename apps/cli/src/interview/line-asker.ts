import type { Asker, Choice, Reply, Selection, Writing } from './asker.ts'

/** One line after the other; `cancel` when the person leaves, `end` when there are no more. */
export type NextLine = () => Promise<{ readonly line: string } | 'end' | 'cancel'>

/**
 * Questions as plain text, one line for each answer: its number, its name (as a brief writes it) or its words; 0 where
 * nobody knows, e where it is enough. The end of the input is enough too. A line that is not understood is asked again.
 */
export function createLineAsker(nextLine: NextLine, say: (text: string) => void): Asker {
  /** Asks until a line is understood. */
  const ask = async <Value>(read: (line: string) => Reply<Value> | string): Promise<Reply<Value>> => {
    for (;;) {
      say('> ')
      const next = await nextLine()
      if (next === 'cancel') return { kind: 'cancel' }
      if (next === 'end') return { kind: 'enough' }
      say(`${next.line}\n`)
      const reply = read(next.line.trim())
      if (typeof reply !== 'string') return reply
      say(`${reply}\n`)
    }
  }
  return {
    say: (text) => say(`${text}\n`),
    choose: (choice) => {
      say(`\n${choiceLines(choice).join('\n')}\n`)
      return ask((line) => chosen(choice, line))
    },
    write: ({ text, example, read }) => {
      say(`\n${text}\n  Such as: ${example}. An empty line leaves it open.\n`)
      return ask((line) => writtenIn(read, line))
    },
    select: (selection) => {
      say(`\n${selectionLines(selection).join('\n')}\n`)
      return ask((line) => selected(selection, line))
    },
  }
}

function choiceLines<Value>({ text, notes, answers, free, unknown, enough }: Choice<Value>): string[] {
  return [
    text,
    ...notes,
    ...answers.map(({ label }, at) => `  ${at + 1}  ${label}`),
    ...(free ? [`     ${free.label}`] : []),
    ...(unknown === undefined ? [] : [`  0  ${unknown}`]),
    ...(enough === undefined ? [] : [`  e  ${enough}`]),
  ]
}

function chosen<Value>({ answers, free, unknown, enough }: Choice<Value>, line: string): Reply<Value> | string {
  const said = line.toLowerCase()
  if (unknown !== undefined && (said === '0' || said === '?')) return { kind: 'unknown' }
  if (enough !== undefined && (said === 'e' || said === 'enough')) return { kind: 'enough' }
  const found =
    (/^\d+$/.test(said) ? answers[Number(said) - 1] : undefined) ??
    answers.find(({ value, label }) => [String(value), label].some((name) => name.toLowerCase() === said))
  if (found) return { kind: 'answer', value: found.value }
  const read = said === '' ? undefined : free?.read(line)
  if (read?.ok) return { kind: 'answer', value: read.value }
  const others = [...(unknown === undefined ? [] : ['0']), ...(enough === undefined ? [] : ['e'])]
  return (
    [`Answer with a number from 1 to ${answers.length}`, ...others].join(', or ') + `. ${read?.problem ?? ''}`.trimEnd()
  )
}

function writtenIn<Value>(read: Writing<Value>['read'], line: string): Reply<Value> | string {
  if (line === '') return { kind: 'unknown' }
  const found = read(line)
  return found.ok ? { kind: 'answer', value: found.value } : found.problem
}

function selectionLines({ text, notes, items, chosen: before }: Selection): string[] {
  return [
    text,
    ...notes,
    ...items.map(({ id, label, hint }) => `  ${before.includes(id) ? '*' : ' '} ${id}  ${label} (${hint})`),
    '  Write the names with commas between them; a word instead of a name lists what fits. An empty line takes those',
    '  marked *.',
  ]
}

function selected({ items, chosen: before }: Selection, line: string): Reply<readonly string[]> | string {
  if (line === '') return { kind: 'answer', value: before }
  const names = line.split(/[\s,;]+/).filter((name) => name !== '')
  const unknown = names.filter((name) => !items.some(({ id }) => id === name))
  if (unknown.length === 0) return { kind: 'answer', value: [...new Set(names)] }
  const fits = items.filter((item) => unknown.some((word) => matches(item, word))).map(({ id }) => id)
  const list = unknown.join(', ')
  return fits.length === 0
    ? `Nothing is called ${list}.`
    : `Nothing is called ${list}; it could be: ${fits.join(', ')}.`
}

/** Whether a search finds an item: by its name, its words or what it is about. */
export function matches(item: Selection['items'][number], search: string): boolean {
  const words = search.toLowerCase().split(/\s+/)
  const text = `${item.id} ${item.label} ${item.hint}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
