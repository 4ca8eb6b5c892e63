import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { refusalOf } from './access/caller.ts'
import { brokenText } from './broken-text.ts'
import { FailureError, type Result } from './failures.ts'
import type { Context, Given, Operation } from './operation.ts'
import type { Store, Tables } from './store/store.ts'

/** The world of whoever calls operations; each call gets a `Context` made of it. */
export interface World extends Omit<Context, 'read' | 'write' | 'openShare' | 'admission'> {
  readonly store: Store
  readonly workspace: string
}

/** How long a key is remembered: longer than anybody goes on trying. */
const keyLifeMs = 24 * 60 * 60 * 1000

/**
 * One call of an operation, whatever it comes through: checks who calls and the input, runs it, and gives what is expected to go wrong
 * as a value. A `key` makes a creation happen once however often it is sent. Rejects only where Stackmark is wrong.
 */
export async function perform<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  world: World,
  data: unknown,
  key: string | null = null,
): Promise<Result<Given<z.input<Output>>>> {
  const { store, workspace } = world
  const refusal = refusalOf(operation, world.caller)
  if (refusal !== null) return { ok: false, failure: refusal }
  const parsed = operation.input.safeParse(data)
  if (!parsed.success) return invalid(parsed.error)
  const broken = brokenText(data)
  if (broken !== null) return refusedText(broken)
  const keyed =
    key === null || operation.kind !== 'create' ? null : { key, operation: operation.name, hash: hashOf(data) }
  const context: Context = {
    ...world,
    read: (work) => store.read(workspace, work),
    write: (work) => store.write(workspace, keyed === null ? work : (tables) => once(tables, keyed, world.now(), work)),
    openShare: store.openShare,
    admission: store.admission,
  }
  try {
    return { ok: true, value: await operation.run(context, parsed.data) }
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure }
    throw error
  }
}

interface Keyed {
  readonly key: string
  readonly operation: string
  readonly hash: string
}

/** The work and its answer under the key in one transaction: a crash keeps both or neither. */
async function once<T>(
  tables: Tables,
  { key, operation, hash }: Keyed,
  now: Date,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  await tables.keys.purge(new Date(now.getTime() - keyLifeMs))
  if (await tables.keys.claim(key, operation, hash, now)) {
    const value = await work(tables)
    await tables.keys.answer(key, JSON.stringify(value))
    return value
  }
  const answered = await tables.keys.get(key)
  if (answered?.operation !== operation || answered.inputHash !== hash) {
    throw new FailureError('KEY_REUSED', `The key ${JSON.stringify(key)} was used for another request before.`)
  }
  return JSON.parse(answered.output)
}

function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex')
}

function refusedText(path: string): Result<never> {
  const message = 'must be text in Unicode: half of a character stands alone'
  return {
    ok: false,
    failure: { code: 'INPUT_INVALID', message: `${path}: ${message}.`, detail: { problems: [{ path, message }] } },
  }
}

function invalid(error: z.ZodError): Result<never> {
  const problems = error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const [first] = problems
  const where = first === undefined || first.path === '' ? 'The input' : first.path
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  const message = `${where}: ${first?.message ?? 'cannot be read'}${more}.`
  return { ok: false, failure: { code: 'INPUT_INVALID', message, detail: { problems } } }
}
