import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { measureRounds, resultsOf } from '../measure/rounds.ts'
import type { AssessAnswer, AssessTask, KernelTask } from '../peers/tasks.ts'
import { type Answered, briefOf } from '../workload/brief.ts'
import { pertItems, SHARED_FACTOR } from '../workload/pert-items.ts'
import {
  allTimes,
  askPeer,
  type BenchContext,
  type CaseReport,
  isPresent,
  type Row,
  ratioRow,
  stopAll,
} from './case.ts'
import { processContender } from './process-contender.ts'

const ITEMS = 40
const TRIALS = 10_000
const SAMPLES = 100_000
const WARM_UPS = 3

const BRIEFS: readonly { readonly answered: Answered; readonly name: string }[] = [
  { answered: 'full', name: 'nearly all answered' },
  { answered: 'half', name: 'half answered' },
  { answered: 'scope-only', name: 'nothing but the scope' },
]

/** A whole assessment against the sum of as many items in Squiggle, warm and in fresh processes. */
export async function assessCase(context: BenchContext): Promise<CaseReport> {
  const engine = await context.startEngine()
  const again = await context.startEngine()
  const squiggle = await context.startSquiggle()
  const assessInput = (answered: Answered, round: number): AssessTask => ({
    brief: briefOf(ITEMS, answered, context.random('assess/items')),
    seed: round + 1000,
    trials: TRIALS,
    samples: SAMPLES,
  })
  const sumInput = (round: number): KernelTask => ({
    items: pertItems(ITEMS, context.random('assess/items')),
    ...SHARED_FACTOR,
    trials: TRIALS,
    seed: round + 1000,
  })
  const folder = mkdtempSync(`${tmpdir()}/stackmark-bench-`)
  const fileOf = (name: string, input: unknown): string => {
    const file = `${folder}/${name}.json`
    writeFileSync(file, JSON.stringify(input))
    return file
  }
  const dist = `${context.bench}/dist/peers`
  const contenders = [
    ...BRIEFS.map(({ answered, name }) =>
      askPeer({ id: answered, name }, engine, 'assess', (round) => assessInput(answered, round)),
    ),
    askPeer({ id: 'half-again', name: 'half answered, second process' }, again, 'assess', (round) =>
      assessInput('half', round),
    ),
    askPeer({ id: 'squiggle', name: 'Squiggle' }, squiggle, 'kernel', sumInput),
    ...BRIEFS.map(({ answered, name }) =>
      processContender(`cold-${answered}`, name, [
        `${dist}/cold-assess.js`,
        fileOf(answered, assessInput(answered, 0)),
      ]),
    ),
    processContender('cold-squiggle', 'Squiggle', [`${dist}/cold-squiggle.js`, fileOf('sum', sumInput(0))]),
  ]
  const rounds = context.rounds(15)
  const runs = await measureRounds(contenders.filter(isPresent), {
    rounds,
    warmUps: WARM_UPS,
    random: context.random('assess/order'),
  })
  stopAll([engine, again, squiggle])
  rmSync(folder, { recursive: true })

  const random = context.random('assess/bootstrap')
  const against = (id: string, peer: string, name: string): Row =>
    ratioRow(name, runs, { above: id, below: peer }, random, { atMost: 1 })
  return {
    id: 'assess',
    title: `A whole assessment of ${ITEMS} work items against Squiggle's sum of ${ITEMS} items alone`,
    figure: "Stackmark's time / Squiggle's",
    method: [
      `Stackmark: \`assess\` with 3 options, ${TRIALS.toLocaleString('en')} scheduling trials and ${SAMPLES.toLocaleString('en')} weightings; estimate, cells, shares, every unanswered question's value, flips, staged ways: all it has. A work item is one skill of one feature.`,
      `Squiggle 0.10.0: the 40-item sum times a shared factor at ${TRIALS.toLocaleString('en')} samples, four quantiles; no team, no options, no decision.`,
      'Warm: in a running process, after the warm-ups, another seed each round. Fresh: a whole `node` process, both programs bundled into one file alike, start of Node, reading the code and output included.',
    ],
    rounds,
    warmUps: WARM_UPS,
    rows: [
      ...BRIEFS.map(({ answered, name }) => against(answered, 'squiggle', `Warm: ${name}`)),
      ...BRIEFS.map(({ answered, name }) => against(`cold-${answered}`, 'cold-squiggle', `Fresh process: ${name}`)),
      ratioRow('Stackmark against itself, half answered (noise)', runs, { above: 'half-again', below: 'half' }, random),
    ],
    findings: BRIEFS.map(({ answered, name }) => `Done for "${name}": ${workOf(resultsOf(runs, answered))}.`),
    timesMs: allTimes(runs),
  }
}

/** What the assessments contained; throws unless they were of as many items as the case says. */
function workOf(answers: readonly unknown[]): string {
  const all = answers as readonly AssessAnswer[]
  if (all.some((answer) => answer.items !== ITEMS)) throw new Error(`an assessment of ${all[0]?.items} items`)
  const flips = all.map((answer) => answer.flipsTried)
  return `${all[0]?.questions} questions valued, ${Math.min(...flips)}–${Math.max(...flips)} changes of answers tried`
}
