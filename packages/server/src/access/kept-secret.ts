import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invalid, leastSecret } from './settings.ts'

/**
 * The secret beside the store: made once, readable by its owner alone. To be asked for when the store is open, which
 * makes the folder as its database needs it. Throws ACCESS_SETTINGS_INVALID.
 */
export async function keptSecret(home: string): Promise<string> {
  const file = join(home, 'sign-in-secret')
  try {
    await mkdir(home, { recursive: true, mode: 0o700 })
    await writeFile(file, randomBytes(leastSecret).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
    const secret = (await readFile(file, 'utf8')).trim()
    if (secret.length >= leastSecret) return secret
  } catch (error) {
    throw invalid(`${file} cannot be read or written; give STACKMARK_SECRET instead.`, error)
  }
  throw invalid(`${file} is damaged. Remove it: everybody has to sign in again.`)
}
