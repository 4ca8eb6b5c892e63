import { access, chmod, constants, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { FailureError } from '../../failures.ts'
import { reasonOf } from '../reason.ts'
import type { Account } from './account.ts'
import { postgresMajor } from './binaries.ts'

/** Where everything of the embedded database lies, as absolute paths. */
export interface Place {
  /** `.stackmark` of the working folder, or STACKMARK_HOME. */
  readonly home: string
  readonly cluster: string
  readonly data: string
  readonly password: string
  readonly log: string
}

export function placeIn(home: string): Place {
  const cluster = join(resolve(home), 'postgres')
  return {
    home: resolve(home),
    cluster,
    data: join(cluster, 'data'),
    password: join(cluster, 'password'),
    log: join(cluster, 'log'),
  }
}

/**
 * Makes the folder where it is missing: closed to others, except that where root hands PostgreSQL to another account
 * that account must be able to pass through. Git leaves it alone. Throws STORE_FOLDER_FORBIDDEN, STORE_DISK_FULL.
 */
export async function prepareHome({ home }: Place, account: Account): Promise<void> {
  try {
    // Passable from the first moment: another process may look at it before this one goes on.
    const mode = account === null ? 0o700 : 0o711
    const made = await mkdir(home, { recursive: true, mode })
    // Once more, for a umask that took the passage away.
    if (account !== null && made !== undefined) await chmod(home, mode)
    if (made !== undefined) await writeFile(join(home, '.gitignore'), '*\n', { flag: 'wx' })
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw folderFailure(home, error)
  }
}

/** What stands in the cluster's folder: nothing yet, or a database of this major version. Throws where it is another. */
export async function inspectCluster(place: Place): Promise<'none' | 'whole'> {
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw folderFailure(place.data, error)
  })
  if (version === null) {
    if (!(await exists(place.cluster))) return 'none'
    const message = `${place.cluster} holds no database although the folder is there. Bring its content back, or move the folder away to start with an empty one.`
    throw new FailureError('STORE_INCOMPLETE', message)
  }
  const major = version.trim()
  if (major === String(postgresMajor)) return 'whole'
  const message = `${place.data} was written by PostgreSQL ${major}, and this Stackmark brings ${postgresMajor}. Nothing was changed. Export it with the Stackmark that wrote it (stackmark data export), move the folder away, and import the file.`
  throw new FailureError('STORE_OTHER_MAJOR', message)
}

/** The generated password. Throws STORE_INCOMPLETE where the file is gone. */
export async function readPassword({ password }: Place): Promise<string> {
  try {
    return (await readFile(password, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code !== 'ENOENT') throw folderFailure(password, error)
    throw new FailureError(
      'STORE_INCOMPLETE',
      `${password} is missing: bring it back from a copy of the folder.`,
      error,
    )
  }
}

export function folderFailure(path: string, error: unknown): FailureError {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC') {
    return new FailureError('STORE_DISK_FULL', `The disk of ${path} is full. Make room and try again.`, error)
  }
  const message = `${path} cannot be used: ${reasonOf(error)}. Set STACKMARK_HOME to a folder of your own, or DATABASE_URL to a PostgreSQL server.`
  return new FailureError('STORE_FOLDER_FORBIDDEN', message, error)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
