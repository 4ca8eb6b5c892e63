import { type Context, endings, Stop } from '../context.ts'
import type { Io } from '../io.ts'
import { reasonOf, shownFile } from './inputs.ts'

export interface OutOptions {
  readonly out?: string
  readonly force?: true
}

/** Prints a result, or writes it to the file of `--out`, never over one that is there unless `--force` says so. */
export async function deliver(text: string, { out, force }: OutOptions, io: Io, context: Context): Promise<void> {
  if (out === undefined || out === '-') {
    io.stdout(text)
    return
  }
  await deliverFile(text, out, force === undefined ? {} : { force }, io, context)
}

/** The same for what is no text, which has to have a file. */
export async function deliverFile(
  content: string | Uint8Array,
  out: string,
  { force }: Pick<OutOptions, 'force'>,
  io: Io,
  context: Context,
): Promise<void> {
  const file = shownFile(out)
  let written: 'written' | 'exists'
  try {
    if (force === true) await context.replaceFile(out, content)
    written = force === true ? 'written' : await io.writeNew(out, content)
  } catch (error) {
    throw new Stop(endings.fileProblem, `${file} cannot be written: ${reasonOf(error)}.`)
  }
  if (written === 'exists') {
    throw new Stop(endings.fileProblem, `${file} is already there and was left as it is; --force writes over it.`)
  }
  io.stderr(`Wrote ${file}.\n`)
}
