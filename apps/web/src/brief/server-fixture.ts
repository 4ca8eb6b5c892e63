import type { Brief } from '@stackmark/engine'
import { ApiError } from '../api/api-error.ts'
import type { KeeperWorld } from './keeper.ts'

interface Stored {
  readonly brief: Brief
  readonly revision: number
}

/** A server that keeps projects as the real one does, a storage and a clock that is turned by hand; for tests. */
export class WorldFixture {
  readonly stored = new Map<string, Stored>()
  readonly names = new Map<string, string>()
  readonly kept = new Map<string, string>()
  readonly created: string[] = []
  readonly keys: string[] = []
  reached = true
  private waiting: { readonly at: number; readonly work: () => void }[] = []
  private nowMs = 0

  readonly world: KeeperWorld = {
    call: ((name: string, input: Record<string, unknown>, options?: { key?: string }) =>
      this.answer(name, input, options?.key)) as unknown as KeeperWorld['call'],
    storage: {
      getItem: (name) => this.kept.get(name) ?? null,
      setItem: (name, text) => void this.kept.set(name, text),
      removeItem: (name) => void this.kept.delete(name),
    },
    newKey: () => 'a key',
    now: () => new Date(this.nowMs),
    later: (work, ms) => void this.waiting.push({ at: this.nowMs + ms, work }),
    created: (id) => void this.created.push(id),
  }

  /** Lets time pass, and all that then happens. */
  async pass(ms: number): Promise<void> {
    const end = this.nowMs + ms
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      const next = this.waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.waiting = this.waiting.filter((each) => each !== next)
      this.nowMs = next.at
      next.work()
    }
    this.nowMs = end
  }

  /** Somebody else saves. */
  save(id: string, brief: Brief): void {
    this.stored.set(id, { brief, revision: (this.stored.get(id)?.revision ?? 0) + 1 })
  }

  private async answer(name: string, input: Record<string, unknown>, key?: string): Promise<unknown> {
    await Promise.resolve()
    if (!this.reached) throw new ApiError('UNREACHED', 'Stackmark does not answer.', null)
    const id = (input.projectId ?? key) as string
    if (name === 'createProject' || name === 'renameProject') {
      this.names.set(id, input.name as string)
      return { id }
    }
    const now = this.stored.get(id) ?? { brief: {}, revision: 0 }
    if (input.revision !== now.revision) {
      throw new ApiError('REVISION_CONFLICT', 'Changed meanwhile.', 409, { stored: now.revision === 0 ? null : now })
    }
    this.save(id, input.brief as Brief)
    return this.stored.get(id)
  }
}
