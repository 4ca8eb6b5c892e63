import { describe, expect, test } from 'vitest'
import { ownWorkspace } from './postgres-store.ts'
import type { Place, Project, Share, Store, StoredAssessment } from './store.ts'
import { nextId, steppingClock } from './store-fixture.ts'

/**
 * What every store keeps. `get` gives one whose tables may hold what earlier tests wrote; `breakConnections` ends all
 * connections of stores to its server.
 */
export function storeContract(get: () => Store, breakConnections: () => Promise<void>): void {
  const now = steppingClock()
  const read: Store['read'] = (workspace, work) => get().read(workspace, work)
  const write: Store['write'] = (workspace, work) => get().write(workspace, work)
  const addProject = (name: string) =>
    write(ownWorkspace, ({ projects }) => projects.insert({ id: nextId(), name, createdAt: now() }))

  const find = async (words: string) => {
    const filter = { words, state: 'active', after: null, limit: 50 } as const
    const found = await read(ownWorkspace, ({ projects }) => projects.list(filter))
    return found.map(({ id }) => id)
  }

  describe('projects', () => {
    test('are listed newest first, a slice after another, without one twice or left out', async () => {
      const made = []
      for (const number of [1, 2, 3, 4, 5]) made.push(await addProject(`Slice ${number}`))
      const seen: string[] = []
      let after: Place | null = null
      for (;;) {
        const slice = { after, limit: 2, words: 'slice', state: 'active' } as const
        const found: readonly Project[] = await read(ownWorkspace, ({ projects }) => projects.list(slice))
        seen.push(...found.map(({ id }) => id))
        after = found.at(-1) ?? null
        if (found.length < 2) break
      }
      expect(seen).toEqual(made.map(({ id }) => id).toReversed())
    })

    test('of the same moment keep one order', async () => {
      const moment = now()
      const wanted = [nextId(), nextId(), nextId()]
      await write(ownWorkspace, async ({ projects }) => {
        for (const id of wanted) await projects.insert({ id, name: 'Twin', createdAt: moment })
      })
      const filter = { words: 'twin', state: 'active', limit: 1 } as const
      const seen: string[] = []
      for (let after: Place | null = null; seen.length < 3; ) {
        const [found]: readonly Project[] = await read(ownWorkspace, ({ projects }) =>
          projects.list({ ...filter, after }),
        )
        if (found === undefined) break
        seen.push(found.id)
        after = found
      }
      expect(seen).toEqual(wanted.toReversed())
    })

    test('are found by the beginnings of words, in any order and case; signs are no operators', async () => {
      const { id } = await addProject('Rechnungs-Radar für Übersee')
      for (const words of ['radar', 'über rech', 'RADAR Rechnungs', 'radar & !für', 'ÜBERSEE', 'FÜR'])
        expect(await find(words)).toContain(id)
      for (const words of ['adar', 'radar xyz', '!!', "'"]) expect(await find(words)).not.toContain(id)
    })

    test('are found by a new name after it was changed, and not by the old one', async () => {
      const { id } = await addProject('Oldname')
      await write(ownWorkspace, ({ projects }) => projects.change(id, { name: 'Ñandú', updatedAt: now() }))
      expect([await find('oldname'), await find('ñan')]).toEqual([[], [id]])
    })

    test('move between active, archived and deleted, and go for good only after their time', async () => {
      const { id } = await addProject('Mover')
      const stateOf = async () => {
        const states = []
        for (const state of ['active', 'archived', 'deleted'] as const) {
          const found = await read(ownWorkspace, ({ projects }) =>
            projects.list({ words: 'mover', state, after: null, limit: 9 }),
          )
          if (found.some((each) => each.id === id)) states.push(state)
        }
        return states
      }
      const change = (part: object) =>
        write(ownWorkspace, ({ projects }) => projects.change(id, { ...part, updatedAt: now() }))
      expect(await stateOf()).toEqual(['active'])
      await change({ archivedAt: now() })
      expect(await stateOf()).toEqual(['archived'])
      const deletedAt = now()
      await change({ deletedAt })
      expect(await stateOf()).toEqual(['deleted'])
      await write(ownWorkspace, ({ projects }) => projects.purge(deletedAt))
      expect(await stateOf()).toEqual(['deleted'])
      await write(ownWorkspace, ({ projects }) => projects.purge(new Date(deletedAt.getTime() + 1)))
      expect(await stateOf()).toEqual([])
    })

    test('of another workspace are neither seen nor changed', async () => {
      const { id } = await addProject('Private')
      expect(await read('other', ({ projects }) => projects.get(id))).toBeNull()
      expect(
        await write('other', ({ projects }) => projects.change(id, { name: 'Taken', updatedAt: now() })),
      ).toBeNull()
      expect(await read(ownWorkspace, ({ projects }) => projects.get(id))).toMatchObject({ name: 'Private' })
    })
  })

  describe('a write', () => {
    test('that rejects leaves nothing', async () => {
      const id = nextId()
      const failing = write(ownWorkspace, async ({ projects }) => {
        await projects.insert({ id, name: 'Half', createdAt: now() })
        throw new RangeError('on purpose')
      })
      await expect(failing).rejects.toThrow(RangeError)
      expect(await read(ownWorkspace, ({ projects }) => projects.get(id))).toBeNull()
    })

    test('that holds a project makes the next one wait, so that no revision is lost', async () => {
      const { id } = await addProject('Counted')
      const count = () =>
        write(ownWorkspace, async ({ projects }) => {
          const held = await projects.hold(id)
          await projects.change(id, { revision: (held?.revision ?? 0) + 1, updatedAt: now() })
        })
      await Promise.all(Array.from({ length: 20 }, count))
      expect(await read(ownWorkspace, ({ projects }) => projects.get(id))).toMatchObject({ revision: 20 })
    })
  })

  describe('briefs', () => {
    test('come back key by key as they were saved, newest first, each number once', async () => {
      const { id } = await addProject('Briefs')
      const brief = { name: 'é "x" \\ ', scope: [{ name: 'a', hours: { zeta: [1, 2.5, 3e-7], alpha: [0, 1, 2] } }] }
      const save = (number: number) =>
        write(ownWorkspace, ({ briefs }) => briefs.insert({ projectId: id, number, brief, createdAt: now() }))
      for (const number of [1, 2, 3]) await save(number)
      const found = await read(ownWorkspace, ({ briefs }) => briefs.get(id, 2))
      expect(JSON.stringify(found?.brief)).toBe(JSON.stringify(brief))
      const numbers = async (below: number | null) =>
        (await read(ownWorkspace, ({ briefs }) => briefs.list(id, below, 2))).map(({ number }) => number)
      expect([await numbers(null), await numbers(2)]).toEqual([[3, 2], [1]])
      await expect(save(3)).rejects.toThrow()
      expect(await read('other', ({ briefs }) => briefs.get(id, 2))).toBeNull()
    })
  })

  const assessmentOf = (inputHash: string): StoredAssessment => ({
    id: nextId(),
    inputHash,
    guideVersion: '1',
    engineVersion: '2',
    seed: 4_294_967_295,
    brief: { type: 'api-only' },
    history: null,
    document: '{"b": 1, "a": 0.1e1, "ü": "\\u0041"}',
    createdAt: now(),
  })
  const keep = (assessment: StoredAssessment) => write(ownWorkspace, ({ assessments }) => assessments.keep(assessment))

  describe('assessments', () => {
    test('come back byte for byte', async () => {
      const made = await keep(assessmentOf('bytes'))
      expect(await read(ownWorkspace, ({ assessments }) => assessments.get(made.id))).toEqual(made)
      expect(await read('other', ({ assessments }) => assessments.get(made.id))).toBeNull()
    })

    test('of the same input are stored once, also when many come at the same time', async () => {
      const kept = await Promise.all(Array.from({ length: 10 }, () => keep(assessmentOf('same'))))
      expect(new Set(kept.map(({ id }) => id)).size).toBe(1)
      const found = await read(ownWorkspace, ({ assessments }) => assessments.byInput('same'))
      expect(found?.id).toBe(kept[0]?.id)
    })

    test('are listed by project with the revision they answered', async () => {
      const { id } = await addProject('Assessed')
      const first = await keep(assessmentOf('first'))
      const second = await keep(assessmentOf('second'))
      await write(ownWorkspace, async ({ assessments }) => {
        await assessments.link(id, 1, first.id, now())
        await assessments.link(id, 2, second.id, now())
        await assessments.link(id, 2, second.id, now())
      })
      const list = (limit: number, after: { createdAt: Date; id: string } | null) =>
        read(ownWorkspace, ({ assessments }) => assessments.ofProject(id, { after, limit }))
      const [newest] = await list(1, null)
      expect(newest).toMatchObject({ id: second.id, revision: 2, seed: 4_294_967_295 })
      expect(await list(9, newest ?? null)).toMatchObject([{ id: first.id, revision: 1 }])
    })
  })

  describe('actuals', () => {
    test('outlive their project, and are removed once', async () => {
      const { id: projectId } = await addProject('Finished')
      const actual = {
        id: nextId(),
        projectId,
        name: 'Finished',
        measures: { hours: { estimated: 100, actual: 130 } },
        createdAt: now(),
      }
      await write(ownWorkspace, ({ actuals }) => actuals.insert(actual))
      await write(ownWorkspace, ({ projects }) =>
        projects.change(projectId, { deletedAt: new Date(0), updatedAt: now() }),
      )
      await write(ownWorkspace, ({ projects }) => projects.purge(new Date(1)))
      expect(await read(ownWorkspace, ({ actuals }) => actuals.all())).toContainEqual({ ...actual, projectId: null })
      expect(await write('other', ({ actuals }) => actuals.remove(actual.id))).toBe(false)
      expect(await write(ownWorkspace, ({ actuals }) => actuals.remove(actual.id))).toBe(true)
      expect(await write(ownWorkspace, ({ actuals }) => actuals.remove(actual.id))).toBe(false)
    })
  })

  describe('shares', () => {
    test('open their assessment until they expire or are revoked', async () => {
      const assessment = await keep(assessmentOf('shared'))
      const expiresAt = new Date(Date.parse('2027-01-01T00:00:00Z'))
      const share: Share = {
        id: nextId(),
        assessmentId: assessment.id,
        secretHash: 'hash of a secret',
        createdAt: now(),
        expiresAt,
        revokedAt: null,
      }
      await write(ownWorkspace, ({ shares }) => shares.insert(share))
      const open = (moment: Date) => get().openShare('hash of a secret', moment)
      expect(await open(new Date(expiresAt.getTime() - 1))).toEqual(assessment)
      expect(await open(expiresAt)).toBeNull()
      expect(await get().openShare('another', now())).toBeNull()
      const revokedAt = now()
      expect(await write('other', ({ shares }) => shares.revoke(share.id, revokedAt))).toBeNull()
      await write(ownWorkspace, ({ shares }) => shares.revoke(share.id, revokedAt))
      const again = await write(ownWorkspace, ({ shares }) => shares.revoke(share.id, now()))
      expect(again?.revokedAt).toEqual(revokedAt)
      expect(await open(now())).toBeNull()
    })
  })

  describe('answered keys', () => {
    test('are given to one of many, and nobody sees them before they are answered', async () => {
      const claim = () =>
        write(ownWorkspace, async ({ keys }) => {
          const mine = await keys.claim('key', 'createProject', 'hash', now())
          if (mine) await keys.answer('key', '{"a":1}')
          return mine
        })
      const claimed = await Promise.all([claim(), claim(), claim(), claim()])
      expect(claimed.filter(Boolean)).toHaveLength(1)
      expect(await read(ownWorkspace, ({ keys }) => keys.get('key'))).toMatchObject({
        inputHash: 'hash',
        output: '{"a":1}',
      })
      expect(await read('other', ({ keys }) => keys.get('key'))).toBeNull()
      await write(ownWorkspace, ({ keys }) => keys.purge(new Date('2030-01-01')))
      expect(await read(ownWorkspace, ({ keys }) => keys.get('key'))).toBeNull()
    })
  })

  describe('when the server breaks the connections', () => {
    test('reads go on', async () => {
      await get().ping()
      await breakConnections()
      await expect(get().ping()).resolves.toBeUndefined()
    })

    test('a write in the middle is done again, and keeps its work once', async () => {
      const id = nextId()
      let breaks = 1
      const made = await write(ownWorkspace, async ({ projects }) => {
        await projects.insert({ id, name: 'Once', createdAt: now() })
        if (breaks-- > 0) await breakConnections()
        return projects.get(id)
      })
      expect(made).toMatchObject({ id, name: 'Once' })
    })

    test('again and again, a write fails with a code and leaves nothing', async () => {
      const id = nextId()
      const failing = write(ownWorkspace, async ({ projects }) => {
        await projects.insert({ id, name: 'Never', createdAt: now() })
        await breakConnections()
        return projects.get(id)
      })
      await expect(failing).rejects.toMatchObject({ code: 'STORE_INTERRUPTED' })
      expect(await read(ownWorkspace, ({ projects }) => projects.get(id))).toBeNull()
    })
  })
}
