import { execFileSync } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessBrief } from '../operations/assess-brief.ts'
import { createProject } from '../operations/create-project.ts'
import { createShare } from '../operations/create-share.ts'
import { deleteProject } from '../operations/delete-project.ts'
import { exportAssessment } from '../operations/export-assessment.ts'
import { listActuals } from '../operations/list-actuals.ts'
import { listProjects } from '../operations/list-projects.ts'
import { listRevisions } from '../operations/list-revisions.ts'
import { openShare } from '../operations/open-share.ts'
import { recordActual } from '../operations/record-actual.ts'
import { saveBrief } from '../operations/save-brief.ts'
import { few, type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { ownWorkspace } from '../store/postgres-store.ts'
import { temporaryHome } from '../store/store-fixture.ts'
import { readDataFile, writeDataFile } from './data-file.ts'

let from: TestWorld
let place: Awaited<ReturnType<typeof temporaryHome>>
let file = ''
let projectId = ''
let assessmentId = ''
let secret = ''

beforeAll(async () => {
  from = await testWorld()
  place = await temporaryHome()
  file = join(dirname(place.home), 'data.gz')
  projectId = (await from.call(createProject, { name: 'Übersee "x"\\' })).id
  // More than one batch, and characters that JSON, SQL and lines could trip over.
  for (let revision = 0; revision < 120; revision++) {
    const brief = { name: `N${revision}`, summary: 'a\u2028b "c" \\n \\u0041', needs: { seo: revision % 4 } }
    await from.call(saveBrief, { projectId, revision, brief })
  }
  await from.call(recordActual, {
    name: 'Done',
    projectId,
    measures: { cost: { estimated: 0.1, actual: 1e11 + 0.25 } },
  })
  assessmentId = (await from.call(assessBrief, { of: { projectId }, ...few })).id
  secret = (await from.call(createShare, { assessmentId })).secret
  const { id: deletedId } = await from.call(createProject, { name: 'Deleted' })
  await from.call(deleteProject, { projectId: deletedId })
  await writeDataFile(from.world.store, ownWorkspace, file, new Date('2026-11-20T09:00:00Z'))
})
afterAll(async () => {
  await from.close()
  await place.remove()
})

/** Everything a user can ask for, to be compared before and after. */
async function everything(t: TestWorld) {
  return {
    active: await t.call(listProjects, { limit: 100 }),
    deleted: await t.call(listProjects, { state: 'deleted' }),
    revisions: [
      await t.call(listRevisions, { projectId, limit: 100 }),
      await t.call(listRevisions, { projectId, limit: 100, below: 21 }),
    ],
    assessment: await t.call(exportAssessment, { assessmentId, form: 'json' }),
    shared: await t.call(openShare, { secret }),
    actuals: await t.call(listActuals, {}),
    again: await t.call(assessBrief, { of: { projectId }, ...few }),
  }
}

async function emptyWorld<T>(work: (t: TestWorld) => Promise<T>): Promise<T> {
  const t = await testWorld()
  try {
    return await work(t)
  } finally {
    await t.close()
  }
}

test('all that is exported comes back as it was, and a second export has the same rows', () =>
  emptyWorld(async (to) => {
    const rows = await readDataFile(to.world.store, ownWorkspace, file)
    expect(rows.rows).toBeGreaterThan(120)
    expect(await everything(to)).toEqual(await everything(from))
    const again = `${file}.again`
    await writeDataFile(to.world.store, ownWorkspace, again, new Date('2026-11-20T09:00:00Z'))
    expect(gunzipSync(await readFile(again)).toString()).toBe(gunzipSync(await readFile(file)).toString())
  }))

test('the file is readable by its owner alone, and none that is there is written over', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await expect(writeDataFile(from.world.store, ownWorkspace, file, new Date())).rejects.toMatchObject({
    code: 'EEXIST',
  })
})

test('nothing is imported over what is there', async () => {
  await expect(readDataFile(from.world.store, ownWorkspace, file)).rejects.toMatchObject({ code: 'IMPORT_NOT_EMPTY' })
})

describe('a damaged file is refused with its line, and leaves nothing', () => {
  let lines: string[] = []
  let to: TestWorld
  beforeAll(async () => {
    lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n')
    to = await testWorld()
  })
  afterAll(() => to.close())

  /** Changes the first row of a table. */
  const replace = (all: string[], table: string, pattern: RegExp, put: string) => {
    const at = all.findIndex((line) => line.startsWith(`{"table":${table}`))
    const changed = all[at]?.replace(pattern, () => put)
    if (changed === undefined || changed === all[at]) throw new Error(`nothing in ${table} was changed`)
    all[at] = changed
  }
  const edited = (change: (all: string[]) => void) => {
    const all = [...lines]
    change(all)
    return gzipSync(`${all.join('\n')}\n`)
  }
  test.each([
    ['cut off between two lines', () => edited((all) => all.splice(-5)), 'IMPORT_INVALID', /ends too early/],
    ['without one row', () => edited((all) => all.splice(3, 1)), 'IMPORT_INVALID', /should have \d+ rows/],
    [
      'with a value of another kind',
      () => edited((all) => all.splice(1, 1, String(all[1]).replace('"revision":"120"', '"revision":"many"'))),
      'IMPORT_INVALID',
      /cannot be stored/,
    ],
    [
      'with a row that refers to nothing',
      () => edited((all) => all.splice(1, 2)),
      'IMPORT_INVALID',
      /cannot be stored/,
    ],
    [
      'with a table that is none',
      () => edited((all) => all.splice(1, 1, '{"table":"pg_authid","row":{}}')),
      'IMPORT_INVALID',
      /line 2: it is no row/,
    ],
    [
      'with an assessment of another input',
      () => edited((all) => replace(all, '"assessments"', /\\"inputHash\\":\\"./, String.raw`\"inputHash\":\"x`)),
      'IMPORT_INVALID',
      /its document/,
    ],
    [
      'with a brief that is none',
      () => edited((all) => replace(all, '"brief_revisions"', /"brief":"(?:[^"\\]|\\.)*"/, '"brief":"7"')),
      'IMPORT_INVALID',
      /its brief/,
    ],
    [
      'with measures that are none',
      () => edited((all) => replace(all, '"actuals"', /"measures":"(?:[^"\\]|\\.)*"/, '"measures":"{}"')),
      'IMPORT_INVALID',
      /its measures/,
    ],
    ['of another kind', () => gzipSync('{"format":"other"}\n'), 'IMPORT_INVALID', /line 1/],
    ['that is empty', () => gzipSync(''), 'IMPORT_INVALID', /ends too early/],
    ['not compressed', () => Buffer.from('hello'), 'IMPORT_INVALID', /no export/],
    [
      'of a newer version',
      () => edited((all) => all.splice(0, 1, String(all[0]).replace('"version":1', '"version":2'))),
      'IMPORT_NEWER',
      /newer/,
    ],
    [
      'of newer tables',
      () => edited((all) => all.splice(0, 1, String(all[0]).replace(/"schema":"\d+/, '"schema":"9999'))),
      'IMPORT_NEWER',
      /newer/,
    ],
  ])('%s', async (_name, make, code, words) => {
    const path = `${file}.damaged`
    await writeFile(path, make())
    await expect(readDataFile(to.world.store, ownWorkspace, path)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(words),
    })
    expect((await to.call(listProjects, {})).items).toEqual([])
  })

  test('cut off anywhere', async () => {
    const whole = await readFile(file)
    const path = `${file}.damaged`
    for (const share of [0.01, 0.5, 0.999]) {
      await writeFile(path, whole.subarray(0, Math.floor(whole.length * share)))
      await expect(readDataFile(to.world.store, ownWorkspace, path)).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
    }
    expect((await to.call(listProjects, {})).items).toEqual([])
  })
})

test.skipIf(process.getuid?.() !== 0)(
  'a full disk ends an export with the reason (needs root, which mounts a small one)',
  async () => {
    const disk = join(dirname(place.home), 'disk')
    execFileSync('mkdir', [disk])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', disk])
    try {
      const writing = writeDataFile(from.world.store, ownWorkspace, join(disk, 'data.gz'), new Date())
      await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(await readdir(disk)).toEqual([])
      await expect(from.call(listProjects, {})).resolves.toBeDefined()
    } finally {
      execFileSync('umount', ['--lazy', disk])
    }
  },
)
