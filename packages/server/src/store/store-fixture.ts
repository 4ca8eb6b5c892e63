import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a test's own that PostgreSQL's account may enter too; `remove` takes it away again. */
export async function temporaryHome(): Promise<{ readonly home: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'stackmark-store-'))
  await chmod(folder, 0o755)
  return { home: join(folder, 'home'), remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A clock that steps a second at every look, so that moments are told apart and known. */
export function steppingClock(start = '2026-11-20T08:00:00.000Z'): () => Date {
  let at = Date.parse(start)
  return () => new Date((at += 1000))
}

let ids = 0
/** UUIDs that rise with every call. */
export function nextId(): string {
  ids += 1
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
}
