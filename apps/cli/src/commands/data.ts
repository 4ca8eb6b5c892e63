import {
  type Failure,
  FailureError,
  failureCodes,
  openStore,
  ownWorkspace,
  readDataFile,
  type Store,
  storeSettings,
  writeDataFile,
} from '@stackmark/server'
import type { Command } from 'commander'
import { type Context, endings, Stop } from '../context.ts'
import type { Io } from '../io.ts'
import { reasonOf, shownFile } from './inputs.ts'

const examples = `
Examples:
  stackmark data export stackmark.gz
  STACKMARK_HOME=elsewhere stackmark data import stackmark.gz

What is stored lies in .stackmark of the working folder, in the folder that
STACKMARK_HOME names, or in the database of DATABASE_URL.`

/** `stackmark data export FILE` and `stackmark data import FILE`. */
export function registerData(program: Command, io: Io, context: Context): void {
  const data = program
    .command('data')
    .description('carry everything that is stored out into one file, or back in')
    .addHelpText('after', examples)
  data
    .command('export')
    .description('write everything that is stored into a new file')
    .argument('<file>', 'a file that is not there yet; it is compressed, and readable by you alone')
    .action((file: string) =>
      withStore(context, async (store) => {
        const { rows } = await atFile(file, () => writeDataFile(store, ownWorkspace, file, new Date()))
        io.stdout(`Wrote ${rowsText(rows)} to ${shownFile(file)}.\n`)
      }),
    )
  data
    .command('import')
    .description('read such a file into a store that has nothing yet: all of it or nothing')
    .argument('<file>', 'what data export wrote')
    .action((file: string) =>
      withStore(context, async (store) => {
        const { rows } = await atFile(file, () => readDataFile(store, ownWorkspace, file))
        io.stdout(`Read ${rowsText(rows)} from ${shownFile(file)}.\n`)
      }),
    )
}

/** Opens the store for the time of some work; what is wrong with it ends the command. */
async function withStore(context: Context, work: (store: Store) => Promise<void>): Promise<void> {
  try {
    const settings = storeSettings(context.env, context.folder)
    const finished = context.progress('Opening the database')
    const opened = await openStore(settings, () => new Date()).finally(finished)
    if (!opened.ok) throw stopFor(opened.failure)
    await work(opened.store).finally(() => opened.store.close())
  } catch (error) {
    throw error instanceof FailureError ? stopFor(error.failure) : error
  }
}

export function stopFor({ code, message }: Failure): Stop {
  const isStore = failureCodes[code].status >= 500
  return new Stop(isStore ? endings.storeProblem : endings.invalidInput, `${message} [${code}]`)
}

/** Errors of the file system, which have a `syscall`, in plain words; others are nobody's fault but ours. */
async function atFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Stop(endings.fileProblem, `${shownFile(file)} is already there and was left as it is.`)
    }
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new Stop(endings.fileProblem, `${shownFile(file)} cannot be used: ${reasonOf(error)}.`)
  }
}

function rowsText(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`
}
