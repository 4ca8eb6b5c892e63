import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FailureError } from '../../failures.ts'

/** User and group that PostgreSQL runs under; null where that is simply this process's own. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string } | null

/** Tried in this order where root starts a new database. No account is ever created. */
const usual = ['postgres', '_postgres', 'nobody'] as const

/**
 * PostgreSQL refuses to run as root, so root hands it to another account: the owner of the data where there is some,
 * else the one that `asked` names (STACKMARK_POSTGRES_USER), else a usual one. Throws STORE_NO_ACCOUNT.
 */
export async function accountFor(
  data: string,
  asked: string | undefined,
  uid = process.getuid?.() ?? null,
  passwd = '/etc/passwd',
): Promise<Account> {
  if (uid !== 0) return null
  const owner = await stat(data).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `the user ${owner.uid}` }
  const known = accountsIn(await readFile(passwd, 'utf8').catch(() => ''))
  for (const name of asked === undefined ? usual : [asked]) {
    const found = known.get(name)
    if (found !== undefined && found.uid !== 0) return { ...found, name: `the user ${name}` }
  }
  const message = `PostgreSQL does not run as root, and there is no user ${asked ?? usual.join(', ')} to run it under: name one in STACKMARK_POSTGRES_USER, or set DATABASE_URL.`
  throw new FailureError('STORE_NO_ACCOUNT', message)
}

function accountsIn(passwd: string): ReadonlyMap<string, { readonly uid: number; readonly gid: number }> {
  const lines = passwd.split('\n').map((line) => line.split(':'))
  return new Map(
    lines
      .filter(([name, , uid, gid]) => name && /^\d+$/.test(uid ?? '') && /^\d+$/.test(gid ?? ''))
      .map(([name, , uid, gid]) => [name ?? '', { uid: Number(uid), gid: Number(gid) }]),
  )
}

/**
 * The first folder on the way to `path` that the account may not enter, or null. Permission bits only: where access
 * lists forbid more, PostgreSQL says so itself when it starts.
 */
export async function blockedAt(path: string, account: NonNullable<Account>): Promise<string | null> {
  const above = dirname(path)
  const earlier = above === path ? null : await blockedAt(above, account)
  if (earlier !== null) return earlier
  const { mode, uid, gid } = await stat(path)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  return (mode & bit) === 0 ? path : null
}
