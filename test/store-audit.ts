import { assessmentSchema } from '@stackmark/guide'
import { openStore, ownWorkspace, type Store } from '@stackmark/server'
import type { Line } from './fault-client.ts'

/** All that was acknowledged is there, and nothing is there by half. Gives the counts. */
export async function auditStore(home: string, lines: readonly Line[]) {
  const opened = await openStore({ home }, () => new Date())
  if (!opened.ok) throw new Error(opened.failure.message)
  const { store } = opened
  try {
    const lost: Line[] = []
    const halves: string[] = []
    const failures: Record<string, number> = {}
    for (const line of lines) {
      if (line.kind === 'failure') failures[line.code] = (failures[line.code] ?? 0) + 1
      else if (!(await isThere(store, line))) lost.push(line)
    }
    const projects = await allProjects(store)
    for (const { id, revision } of projects) {
      const revisions = await store.read(ownWorkspace, ({ briefs }) => briefs.list(id, null, 10))
      const numbers = revisions.map(({ number }) => number)
      if (numbers.length !== revision || numbers.some((number, at) => number !== revision - at)) halves.push(id)
    }
    const twice = projects.length - new Set(projects.map(({ name }) => name)).size
    const acknowledged = lines.filter(({ kind }) => kind !== 'failure').length
    return { acknowledged, lost, halves, twice, failures }
  } finally {
    await store.close()
  }
}

async function isThere(store: Store, line: Exclude<Line, { kind: 'failure' }>): Promise<boolean> {
  return store.read(ownWorkspace, async ({ projects, briefs, assessments }) => {
    switch (line.kind) {
      case 'project':
        return (await projects.get(line.id))?.name === line.name
      case 'revision':
        return (await briefs.get(line.projectId, line.revision)) !== null
      case 'assessment': {
        const stored = await assessments.get(line.id)
        const parsed = assessmentSchema.safeParse(JSON.parse(stored?.document ?? 'null'))
        return parsed.success && parsed.data.inputHash === line.inputHash
      }
    }
  })
}

interface Listed {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly createdAt: Date
}

async function allProjects(store: Store): Promise<readonly Listed[]> {
  const found: Listed[] = []
  for (let after: Listed | null = null; ; ) {
    const filter = { words: null, state: 'active', after, limit: 500 } as const
    const part: readonly Listed[] = await store.read(ownWorkspace, ({ projects }) => projects.list(filter))
    found.push(...part)
    const last = part.at(-1)
    if (part.length < 500 || last === undefined) return found
    after = last
  }
}
