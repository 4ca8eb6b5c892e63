import type { Brief } from '@stackmark/engine'
import { ApiError } from '../api/api-error.ts'
import type { call } from '../api/call.ts'
import type { Output } from '../api/operations.ts'
import { type Clash, isSame, mergeBriefs } from './merge-briefs.ts'

/** What is kept of a brief on this device. */
export interface Draft {
  readonly brief: Brief
  /** Questions that somebody did not know the answer of. */
  readonly skipped: readonly string[]
  /** The brief as the server has it, as far as is known here, with its number; 0 before the first. */
  readonly base: Brief
  readonly revision: number
  readonly projectId: string | null
  readonly projectName: string | null
  /** Of the creation of its project, so that sending it twice makes one. */
  readonly key: string
}

export type Saving =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** Nobody answers: it is on this device, and sent later. */
  | { readonly kind: 'unsent' }
  | { readonly kind: 'refused'; readonly message: string }

export interface Kept {
  readonly draft: Draft
  readonly saving: Saving
  /** What somebody else changed at the same time. */
  readonly clashes: readonly Clash[]
  readonly canUndo: boolean
}

export interface KeeperWorld {
  readonly call: typeof call
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly newKey: () => string
  readonly now: () => Date
  readonly later: (work: () => void, ms: number) => void
  /** Called once, when the brief has become a project. */
  readonly created: (projectId: string) => void
}

const settleMs = 300
const retryMs = [1000, 2000, 5000, 10_000, 30_000]
const mostUndone = 100

/**
 * Keeps a brief: on this device at every change, on the server shortly after. What others saved meanwhile is merged in;
 * while nobody answers it is tried again, and nothing is lost.
 */
export class Keeper {
  private kept: Kept
  private before: readonly Brief[] = []
  private readonly listeners = new Set<() => void>()
  private sending = false
  private changedWhileSending = false
  private failures = 0

  private readonly world: KeeperWorld

  constructor(draft: Draft, world: KeeperWorld) {
    this.world = world
    this.kept = { draft: restored(draft, world), saving: { kind: 'untouched' }, clashes: [], canUndo: false }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly now = (): Kept => this.kept

  /** Sends what an earlier visit could not. */
  start(): void {
    if (!isSame(this.kept.draft.brief, this.kept.draft.base)) this.settle()
  }

  change(brief: Brief): void {
    if (isSame(brief, this.kept.draft.brief)) return
    this.before = [...this.before.slice(-mostUndone), this.kept.draft.brief]
    this.put(brief)
  }

  undo(): void {
    const last = this.before.at(-1)
    if (last === undefined) return
    this.before = this.before.slice(0, -1)
    this.put(last)
  }

  skip(question: string): void {
    const { draft } = this.kept
    this.tell({ draft: { ...draft, skipped: [...new Set([...draft.skipped, question])] } })
  }

  /** Takes what the other side said where both changed the same. */
  takeTheirs(clash: Clash): void {
    const [field = '', inner] = clash.path.split('.')
    const brief = { ...this.kept.draft.brief } as Record<string, unknown>
    brief[field] = inner === undefined ? clash.theirs : { ...(brief[field] as object), [inner]: clash.theirs }
    if (brief[field] === undefined) delete brief[field]
    this.tell({ clashes: this.kept.clashes.filter((each) => each !== clash) })
    this.change(brief)
  }

  keepMine(clash: Clash): void {
    this.tell({ clashes: this.kept.clashes.filter((each) => each !== clash) })
  }

  /** Another tab of this browser has kept the same project. */
  heard(text: string | null): void {
    const theirs = text === null ? null : (JSON.parse(text) as Draft)
    const { draft } = this.kept
    if (theirs === null || theirs.projectId !== draft.projectId) return
    const { brief } = mergeBriefs(draft.base, draft.brief, theirs.brief)
    if (theirs.revision < draft.revision || isSame(brief, draft.brief)) return
    this.tell({ draft: { ...draft, brief, base: theirs.base, revision: theirs.revision } })
  }

  /** Resolves with the project when all is on the server; rejects with an ApiError where that cannot be. */
  async flush(): Promise<{ readonly projectId: string; readonly revision: number }> {
    while (this.sending) await new Promise<void>((resolve) => this.world.later(resolve, 50))
    const { draft, saving } = this.kept
    if (draft.projectId === null || draft.revision === 0 || !isSame(draft.brief, draft.base)) await this.send()
    const now = this.kept
    if (now.saving.kind === 'unsent') throw new ApiError('UNREACHED', 'Stackmark does not answer.', null)
    if (now.saving.kind === 'refused') throw new ApiError('REFUSED', now.saving.message, null)
    if (now.draft.projectId === null) throw new Error(`not saved after ${saving.kind}`)
    return { projectId: now.draft.projectId, revision: now.draft.revision }
  }

  private put(brief: Brief): void {
    this.tell({ draft: { ...this.kept.draft, brief }, saving: { kind: 'saving' }, canUndo: this.before.length > 0 })
    this.settle()
  }

  private settle(): void {
    const { brief } = this.kept.draft
    this.world.later(() => {
      // Only when nothing was changed since.
      if (this.kept.draft.brief === brief) void this.send()
    }, settleMs)
  }

  private async send(): Promise<void> {
    if (this.sending) {
      this.changedWhileSending = true
      return
    }
    this.sending = true
    try {
      await this.sendOnce()
      this.failures = 0
      this.tell({ saving: { kind: 'saved', at: this.world.now() } })
    } catch (error) {
      this.failed(error)
    } finally {
      this.sending = false
    }
    if (this.changedWhileSending && this.kept.saving.kind === 'saved') {
      this.changedWhileSending = false
      if (!isSame(this.kept.draft.brief, this.kept.draft.base)) await this.send()
    }
  }

  private async sendOnce(): Promise<void> {
    const projectId = this.kept.draft.projectId ?? (await this.createProject())
    const { brief, revision } = this.kept.draft
    try {
      const saved = await this.world.call('saveBrief', { projectId, revision, brief: { ...brief } })
      this.tell({ draft: { ...this.kept.draft, base: brief, revision: saved.revision } })
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'REVISION_CONFLICT') throw error
      this.merge(error.detail.stored as Output<'saveBrief'> | null)
      await this.sendOnce()
      return
    }
    if (brief.name !== undefined && brief.name !== this.kept.draft.projectName) {
      await this.world.call('renameProject', { projectId, name: brief.name })
      this.tell({ draft: { ...this.kept.draft, projectName: brief.name } })
    }
  }

  private async createProject(): Promise<string> {
    const { brief, key } = this.kept.draft
    const name = brief.name ?? 'A product without a name'
    const { id } = await this.world.call('createProject', { name }, { key })
    this.world.storage.removeItem(placeOf(null))
    this.tell({ draft: { ...this.kept.draft, projectId: id, projectName: name } })
    this.world.created(id)
    return id
  }

  private merge(stored: Output<'saveBrief'> | null): void {
    const { draft } = this.kept
    const theirs: Brief = stored?.brief ?? {}
    const { brief, clashes } = mergeBriefs(draft.base, draft.brief, theirs)
    this.tell({ draft: { ...draft, brief, base: theirs, revision: stored?.revision ?? 0 }, clashes })
  }

  private failed(error: unknown): void {
    const answers = error instanceof ApiError && error.status !== null && error.status < 500
    if (answers && error.status !== 429) {
      this.tell({ saving: { kind: 'refused', message: error.message } })
      return
    }
    this.tell({ saving: { kind: 'unsent' } })
    const waitMs = retryMs[Math.min(this.failures, retryMs.length - 1)] ?? 1000
    this.failures += 1
    this.world.later(() => {
      if (this.kept.saving.kind === 'unsent') void this.send()
    }, waitMs)
  }

  private tell(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change }
    if (change.draft !== undefined) keep(this.kept.draft, this.world.storage)
    for (const listener of this.listeners) listener()
  }
}

export function placeOf(projectId: string | null): string {
  return `stackmark.brief.${projectId ?? 'new'}`
}

/** A full or forbidden storage must not stop anybody from answering. */
function keep(draft: Draft, storage: KeeperWorld['storage']): void {
  try {
    storage.setItem(placeOf(draft.projectId), JSON.stringify(draft))
  } catch {
    // Only this device forgets; the server still gets it.
  }
}

/** What was kept here and not sent, on top of what the server says. */
function restored(draft: Draft, { storage }: KeeperWorld): Draft {
  const kept = keptDraft(storage, draft.projectId)
  if (kept === null || isSame(kept.brief, kept.base)) return draft
  const { brief } = mergeBriefs(kept.base, kept.brief, draft.brief)
  const { key } = draft.projectId === null ? kept : draft
  return { ...draft, brief, skipped: kept.skipped, key }
}

function keptDraft(storage: KeeperWorld['storage'], projectId: string | null): Draft | null {
  try {
    const text = storage.getItem(placeOf(projectId))
    return text === null ? null : (JSON.parse(text) as Draft)
  } catch {
    return null
  }
}
