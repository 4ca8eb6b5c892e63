import type { Guide } from '@stackmark/engine'
import { briefJsonSchema, briefSchema, briefTemplate } from '@stackmark/guide'
import { bundledGuide } from '@stackmark/guide/data'
import type { Command } from 'commander'
import { readBriefDocument, renderProblems } from '../documents/brief-document.ts'
import { exitCodes, type Io } from '../io.ts'

/** `stackmark brief schema`, `brief check FILE` and `brief init [FILE]`; `-` is the standard input or output. */
export function registerBrief(program: Command, io: Io, guideOf: () => Guide = bundledGuide): void {
  const brief = program.command('brief').description('start, check and describe product briefs')
  brief
    .command('schema')
    .description('print the JSON Schema of a brief')
    .action(() => io.stdout(`${JSON.stringify(briefJsonSchema(guideOf()), null, 2)}\n`))
  brief
    .command('check')
    .description('check a brief and say what is wrong with it')
    .argument('<file>', 'YAML or JSON; - for the standard input')
    .option('--json', 'print the result as JSON')
    .action((file: string, options: { json?: true }) => check(file, options.json === true, io, guideOf()))
  brief
    .command('init')
    .description('write a brief to fill in, with every field explained')
    .argument('[file]', 'where to write it; - for the standard output', 'brief.yaml')
    .action((file: string) => init(file, io, guideOf()))
}

async function check(file: string, json: boolean, io: Io, guide: Guide): Promise<void> {
  const text = await read(file, io)
  if (text === null) return
  const shown = file === '-' ? 'standard input' : file
  const result = readBriefDocument(text, guide, file.toLowerCase().endsWith('.json') ? 'json' : 'yaml')
  if (json) io.stdout(`${JSON.stringify(result, null, 2)}\n`)
  else if (result.ok) io.stdout(summary(shown, Object.keys(result.brief), Object.keys(briefSchema(guide).shape)))
  else io.stderr(`${renderProblems(shown, result.problems, io.color)}${count(result.problems.length)}\n`)
  io.exit(result.ok ? exitCodes.ok : exitCodes.invalidInput)
}

async function init(file: string, io: Io, guide: Guide): Promise<void> {
  const template = briefTemplate(guide)
  if (file === '-') {
    io.stdout(template)
    return
  }
  try {
    if ((await io.writeNew(file, template)) === 'written') {
      io.stdout(`Wrote ${file}. Answer what you know, then run: stackmark brief check ${file}\n`)
      return
    }
    io.stderr(`${file} is already there and was left as it is. Name another file, or move that one away first.\n`)
  } catch (error) {
    io.stderr(`${file} cannot be written: ${reasonOf(error)}.\n`)
  }
  io.exit(exitCodes.fileProblem)
}

async function read(file: string, io: Io): Promise<string | null> {
  try {
    return file === '-' ? await io.stdin() : await io.readFile(file)
  } catch (error) {
    io.stderr(`${file === '-' ? 'The standard input' : file} cannot be read: ${reasonOf(error)}.\n`)
    io.exit(exitCodes.fileProblem)
    return null
  }
}

function summary(file: string, answered: readonly string[], fields: readonly string[]): string {
  const unknown = fields.filter((field) => !answered.includes(field))
  const first = `${file}: a valid brief; ${answered.length} of ${fields.length} fields answered.\n`
  return unknown.length === 0 ? first : `${first}Unknown: ${unknown.join(', ')}.\n`
}

function count(problems: number): string {
  return problems === 1 ? '1 problem.' : `${problems} problems.`
}

/** File-system errors in plain words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  EFBIG: 'it is too large to be a brief',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'for an unknown reason'
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? error.message
}
