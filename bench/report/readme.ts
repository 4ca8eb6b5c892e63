import type { CaseReport, Row } from '../cases/case.ts'
import type { Figure } from '../measure/ratio.ts'
import type { Target } from '../measure/verdict.ts'
import type { Results } from './results.ts'

/** The results as the text of `bench/README.md`. */
export function readmeOf({ date, machine, cases, seed }: Results): string {
  const peers = Object.entries(machine.peers).map(([name, version]) => `${name} ${version}`)
  return `${[
    '# Speed, side by side',
    'Written by `npm run bench`; not by hand. Ratios from one run on one machine: they carry over to others better than times do. Times, round by round, are in `results.json`.',
    ...cases.map(section),
    '## How it is measured',
    list([
      'Every contender runs in a process of its own and is asked in turn, one at a time; it takes the time itself, so that starting it and asking it cost nothing (where whole processes are compared, that is said).',
      'After the warm-ups, rounds: each contender once, in an order drawn anew (seeded). A ratio is the median of one over the median of the other; its 95% interval comes from resampling whole rounds (percentile bootstrap).',
      'A target is met, or not, only where the whole interval says so.',
      'One thread: Node runs with `--single-threaded` where contenders are warm, so that no helper thread compiles or collects garbage beside it; NumPy is told to use one. Whole processes run as a user would start them.',
      'Each table ends with Stackmark (or Node) against itself: how far that ratio lies from 1 is how far any other can be believed.',
    ]),
    '## Machine',
    list([
      `${date}; ${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}`,
      `Node ${machine.node} (V8 ${machine.v8}); ${peers.join(', ')}`,
      `Load over a minute: ${machine.loadAtStart} at the start, ${machine.loadAtEnd} at the end (the run itself adds about 1)${crowded(machine.loadAtStart, machine.cores)}`,
      `Seed ${seed}`,
    ]),
    'Again: `npm run bench` in the root; `node bench/run.js --help` names the rest.',
  ].join('\n\n')}\n`
}

function crowded(load: number, cores: number): string {
  return load > cores / 2 ? '. **Others used the machine: expect wide intervals, and run it again on a quiet one**' : ''
}

function section({ title, figure, method, rounds, warmUps, rows, findings }: CaseReport): string {
  return [
    `## ${title}`,
    [
      `| | ${figure} | 95% interval | by processor time | target | |`,
      '|---|---:|---:|---:|---:|---|',
      ...rows.map(line),
    ].join('\n'),
    list([...method, `${warmUps} warm-ups, ${rounds} rounds.`, ...findings]),
  ].join('\n\n')
}

function line(row: Row): string {
  if ('skipped' in row) return `| ${row.name} | – | – | – | – | skipped: ${row.skipped} |`
  const { name, figure, byProcessorTime, target, verdict } = row
  const cells = [
    name,
    digits(figure.value),
    interval(figure),
    byProcessorTime ? digits(byProcessorTime.value) : '–',
    targetText(target),
    target ? verdict : '',
  ]
  return `| ${cells.join(' | ')} |`
}

function interval({ low, high }: Figure): string {
  return `${digits(low)} – ${digits(high)}`
}

function targetText(target: Target | null): string {
  if (!target) return ''
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`
}

/** Three significant digits below 10, whole numbers from 100. */
function digits(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}
