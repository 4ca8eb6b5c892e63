/** What a client was told: a write that was acknowledged, or a failure after which it tries again. */
export type Line =
  | { readonly kind: 'project'; readonly id: string; readonly name: string }
  | { readonly kind: 'revision'; readonly projectId: string; readonly revision: number }
  | { readonly kind: 'assessment'; readonly id: string; readonly inputHash: string }
  | { readonly kind: 'failure'; readonly code: string }

interface FaultClient {
  /** Names of one run differ from those of another. */
  readonly run: string
  readonly client: number
  /** Sends a request, with its key, until it is acknowledged. */
  readonly insist: (name: string, input: unknown, key: string | null) => Promise<unknown>
  readonly say: (line: Line) => void
  readonly stopping: AbortSignal
}

/** Writes round after round until it is told to stop: a project, two revisions, and now and then an assessment. */
export async function writeRounds({ run, client, insist, say, stopping }: FaultClient): Promise<void> {
  for (let round = 0; !stopping.aborted; round++) {
    const name = `${run} ${client} ${round}`
    const project = (await insist('createProject', { name }, name)) as { id: string }
    say({ kind: 'project', id: project.id, name })
    const projectId = project.id
    for (const revision of [0, 1]) {
      const brief = { name: `${name} ${revision}`, type: 'api-only' }
      await insist('saveBrief', { projectId, revision, brief }, `${name} ${revision}`)
      say({ kind: 'revision', projectId, revision: revision + 1 })
    }
    if (round % 8 !== client) continue
    const input = { of: { projectId }, trials: 100, samples: 100 }
    const { id, inputHash } = (await insist('assessBrief', input, null)) as { id: string; inputHash: string }
    say({ kind: 'assessment', id, inputHash })
  }
}
