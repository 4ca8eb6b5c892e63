import { markdown } from '../calibration/markdown-table.ts'
import { classFactor } from '../estimate/overrun.ts'
import { simulate } from '../estimate/simulate.ts'
import { indexGuide } from '../facts/guide-index.ts'
import type { Brief, Guide, ProductType } from '../model/index.ts'
import { createDraws } from '../random/draws.ts'
import { drawScenario } from '../scenario/scenario.ts'
import { quantile } from '../stats/quantile.ts'
import { type Saving, savingOf } from './saving.ts'
import { FITTED_CONSTANTS, type TimelineCell, timelineCells, typicalBrief } from './timeline-fit.ts'

/** Trials and seed of the fit that the shipped constants come from. */
export const FIT_RUN = { trials: 400, seed: 1 } as const
const SAVING_RUN = { trials: 2000, seed: 1 } as const

/** The product whose saving the source guide names, and the options it compares. */
const PRODUCT = 'saas-dashboard'
const OPTION = 'node'
const AGAINST = 'python'
/** Presets have no region of their own; a saving scales with the rates. */
const TEAM_REGION = 'western-europe'
/** A claim that comes true in this share of the trials is said to hold. */
const HOLDS = 0.8

/** The tables of `docs/estimate.md` that the constants as they stand give, in Markdown, by name. */
export function documentTables(guide: Guide): Readonly<Record<string, string>> {
  return {
    constants: constantsTable(guide),
    cells: cellsTable(timelineCells(guide, FIT_RUN.trials, FIT_RUN.seed)),
    saving: savingTable(guide),
    mechanisms: mechanismsTable(guide),
    teams: teamsTable(guide),
  }
}

function constantsTable(guide: Guide): string {
  return markdown(
    ['constant', 'value', 'least', 'most', 'unit'],
    Object.entries(FITTED_CONSTANTS).map(([id, [least, most]]) => {
      const constant = guide.constants.find((candidate) => candidate.id === id)
      return [`\`${id}\``, String(constant?.value), String(least), String(most), constant?.unit ?? '']
    }),
  )
}

export function cellsTable(cells: readonly TimelineCell[]): string {
  return markdown(
    ['product type', 'option', 'source guide, weeks', 'plan, median', 'inside'],
    cells.map((cell) => [
      cell.type,
      cell.option,
      `${cell.low} to ${cell.high}`,
      cell.planWeeks.toFixed(1),
      cell.inside ? 'yes' : 'no',
    ]),
  )
}

function savingTable(guide: Guide): string {
  const claim = guide.facts.find(
    ({ kind, scope }) => kind === 'saving' && scope.option === OPTION && scope.against === AGAINST,
  )?.value
  if (!claim || !('low' in claim)) throw new Error('the guide has no range for the saving')
  const { low, high } = claim
  return markdown(
    [
      'region',
      'P10',
      'P50',
      'P80',
      'P90',
      'P50 of the plans',
      'saves',
      `P50 beside ${dollars(low)} to ${dollars(high)}`,
    ],
    indexGuide(guide).regions.map((region) => {
      const { amount, planned, probability } = savingIn(guide, typicalBrief(productOf(guide), region))
      const { p10, p50, p80, p90 } = amount
      const place = p50 < low ? 'below' : p50 > high ? 'above' : 'inside'
      return [region, ...[p10, p50, p80, p90, planned.p50].map(dollars), ofHundred(probability), place]
    }),
  )
}

/** What is left of the difference in the plans when one way in which options differ is switched off, or alone left on. */
function mechanismsTable(guide: Guide): string {
  const brief = typicalBrief(productOf(guide))
  const all = { coverage: true, pooling: true, boundary: true }
  const none = { coverage: false, pooling: false, boundary: false }
  const rows = [
    ['all three', all],
    ['without coverage', { ...all, coverage: false }],
    ['without pooling', { ...all, pooling: false }],
    ['without boundary', { ...all, boundary: false }],
    ['coverage alone', { ...none, coverage: true }],
    ['pooling alone', { ...none, pooling: true }],
    ['boundary alone', { ...none, boundary: true }],
    ['none', none],
  ] as const
  const index = indexGuide(guide)
  const draws = createDraws(FIT_RUN.seed, FIT_RUN.trials)
  const scenario = drawScenario(index, brief, draws)
  return markdown(
    ['mechanisms', 'weeks, node', 'weeks, python', 'node saves, USD'],
    rows.map(([name, mechanisms]) => {
      const factor = classFactor(index, guide.referenceClasses[0]?.id ?? '')
      const { options } = simulate({ index, brief, scenario, draws, factor, mechanisms, optionLogSd: 0 })
      const [node, python] = [OPTION, AGAINST].map((id) => options.find(({ option }) => option.id === id))
      if (!node || !python) throw new Error('the guide lacks an option')
      // Cost of the plan: hours stretch by the same factor as weeks where nobody starts late.
      const planned = (of: typeof node) =>
        of.cost.map((cost, at) => (cost * (of.plan[at] as number)) / (of.weeks[at] as number))
      const own = planned(node)
      const saving = planned(python).map((cost, at) => cost - (own[at] as number))
      return [name, median(node.plan).toFixed(1), median(python.plan).toFixed(1), dollars(median(saving))]
    }),
  )
}

function teamsTable(guide: Guide): string {
  const product = productOf(guide)
  return markdown(
    ['team', 'P10', 'P50', 'P90', 'saves', 'the claim', 'rendered by the server: P50', 'saves', 'the claim'],
    guide.teams.map(({ id }) => {
      const brief = { ...typicalBrief(product), team: { ...typicalBrief(product, TEAM_REGION).team, preset: id } }
      const separate = savingIn(guide, brief)
      const rendered = savingIn(guide, { ...brief, frontend: 'server-rendered' })
      const { p10, p50, p90 } = separate.amount
      return [
        `\`${id}\``,
        ...[p10, p50, p90].map(dollars),
        ofHundred(separate.probability),
        verdict(separate),
        dollars(rendered.amount.p50),
        ofHundred(rendered.probability),
        verdict(rendered),
      ]
    }),
  )
}

function verdict({ amount, probability }: Saving): string {
  if (amount.p50 <= 0) return probability <= 1 - HOLDS ? 'turns round' : 'leans the other way'
  return probability >= HOLDS ? 'holds' : 'leans'
}

function savingIn(guide: Guide, brief: Brief): Saving {
  return savingOf(guide, brief, OPTION, AGAINST, SAVING_RUN.trials, SAVING_RUN.seed)
}

function productOf(guide: Guide): ProductType {
  const product = guide.productTypes.find(({ id }) => id === PRODUCT)
  if (!product) throw new Error(`the guide has no product type ${PRODUCT}`)
  return product
}

export function median(values: Float64Array): number {
  return quantile(Float64Array.from(values).sort(), 0.5)
}

/** Two significant figures, with a true minus sign. */
export function dollars(amount: number): string {
  const rounded = Number(amount.toPrecision(2))
  if (Math.abs(rounded) < 1) return '0'
  const digits = String(Math.abs(rounded)).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return rounded < 0 ? `−${digits}` : digits
}

function ofHundred(share: number): string {
  return `${Math.round(share * 100)} of 100`
}
