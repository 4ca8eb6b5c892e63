import { spawnSync } from 'node:child_process'
import { measureRounds } from '../measure/rounds.ts'
import { reasonOf } from '../peers/reason.ts'
import { allTimes, type BenchContext, type CaseReport, type Row, ratioRow } from './case.ts'
import { processContender } from './process-contender.ts'

const WARM_UPS = 2

/** The command line as whole processes, in units of a Node process that does nothing. */
export async function processesCase(context: BenchContext): Promise<CaseReport> {
  const bin = `${context.root}apps/cli/bin/stackmark.cjs`
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
  return {
    id: 'processes',
    title: 'The command line as whole processes',
    figure: 'time / that of `node -e 0`',
    method: [
      'From the call that starts the process to its end, its output read. Files are in the cache of the operating system. `stackmark` is `apps/cli/bin/stackmark.cjs` after the build, without `npx`.',
    ],
    rounds,
    warmUps: WARM_UPS,
    rows: [
      ...commands.map(({ id, name, atMost, skipped }): Row => {
        if (skipped !== null) return { name, skipped }
        return ratioRow(name, runs, { above: id, below: 'nothing' }, random, { atMost })
      }),
      ratioRow('`node -e 0` against itself (noise)', runs, { above: 'nothing-again', below: 'nothing' }, random),
    ],
    findings: [],
    timesMs: allTimes(runs),
  }
}

/** Null where the command works. */
function whyNot(args: readonly string[]): string | null {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return status === 0 ? null : `does not run yet (${reasonOf(stderr)})`
}
