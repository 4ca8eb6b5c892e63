import { spawnSync } from 'node:child_process'
import { ratioOf } from '../measure/ratio.ts'
import { measureRounds, timesOf } from '../measure/rounds.ts'
import { reasonOf } from '../peers/reason.ts'
import { type BenchContext, type CaseReport, type Row, rowOf } from './case.ts'
import { processContender } from './process-contender.ts'

const WARM_UPS = 2

/** The command line as whole processes, in units of a Node process that does nothing. */
export async function processesCase(context: BenchContext): Promise<CaseReport> {
  const bin = `${context.root}apps/cli/bin/stackmark.js`
  const brief = `${context.root}examples/saas-dashboard.yaml`
  const commands = [
    { id: 'version', name: '`stackmark --version`', args: [bin, '--version'], atMost: 2 },
    {
      id: 'assess',
      name: '`stackmark assess examples/saas-dashboard.yaml --json`',
      args: [bin, 'assess', brief, '--json'],
      atMost: 8,
    },
  ].map((command) => ({ ...command, skipped: whyNot(command.args) }))
  const rounds = context.rounds(25)
  const runs = await measureRounds(
    [
      processContender('nothing', '`node -e 0`', ['-e', '0']),
      processContender('nothing-again', '`node -e 0` again', ['-e', '0']),
      ...commands
        .filter(({ skipped }) => skipped === null)
        .map(({ id, name, args }) => processContender(id, name, args)),
    ],
    { rounds, warmUps: WARM_UPS, random: context.random('processes/order') },
  )
  const random = context.random('processes/bootstrap')
  const nothing = timesOf(runs, 'nothing')
  return {
    id: 'processes',
    title: 'The command line as whole processes',
    figure: 'time / that of `node -e 0`',
    method: [
      'From the call that starts the process to its end, its output read. Files are in the cache of the operating system. `stackmark` is `apps/cli/bin/stackmark.js` after the build, without `npx`.',
    ],
    rounds,
    warmUps: WARM_UPS,
    rows: [
      ...commands.map(({ id, name, atMost, skipped }): Row => {
        if (skipped !== null) return { name, skipped }
        return rowOf(name, ratioOf(timesOf(runs, id), nothing, random), { atMost })
      }),
      rowOf('`node -e 0` against itself (noise)', ratioOf(timesOf(runs, 'nothing-again'), nothing, random)),
    ],
    findings: [],
    timesMs: Object.fromEntries([...runs.keys()].map((id) => [id, timesOf(runs, id)])),
  }
}

/** Null where the command works. */
function whyNot(args: readonly string[]): string | null {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return status === 0 ? null : `does not run yet (${reasonOf(stderr)})`
}
