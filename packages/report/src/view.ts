import type { Assessment, Brief, Cell, Contribution, Criterion, Guide, OptionResult } from '@stackmark/engine'
import { createInk, type Ink } from './ink.ts'
import { plainText } from './plain-text.ts'
import type { Screen } from './screen.ts'

/** An assessment with all that its reports look up: the brief it answers, the guide's words, the screen. */
export interface View {
  readonly assessment: Assessment
  readonly brief: Brief
  readonly guide: Guide
  readonly ink: Ink
  /** Columns for charts; prose keeps to `measure`. */
  readonly width: number
  readonly measure: number
  /** In alphabetical order of their names, as everywhere. */
  readonly options: readonly OptionResult[]
  readonly ahead: OptionResult
  /** Comes first next most often; null where constraints leave a single option. */
  readonly next: OptionResult | null
  readonly currency: string
  readonly nameOf: (option: string) => string
  /** An option's mark, one column; hollow where it is left out. */
  readonly mark: (option: string, count?: number) => string
  readonly criterion: (id: string) => Criterion
  readonly cell: (option: string, criterion: string) => Cell | undefined
  readonly contribution: (option: string, criterion: string) => Contribution | undefined
}

/** Shapes of the look; options of other guides take the further ones in their order. */
const shapes: Readonly<Record<string, string>> = { hybrid: '◆', node: '●', python: '■' }
const hollow: Readonly<Record<string, string>> = { '◆': '◇', '●': '○', '■': '□', '▲': '△', '▼': '▽' }
const further = ['▲', '▼', '◗', '◖', '◢', '◣', '◥', '◤']

const widestMeasure = 88
const widestChart = 132

export function createView(assessment: Assessment, brief: Brief, guide: Guide, screen: Screen): View {
  const ink = createInk(screen)
  const options = assessment.options.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const others = options.filter(({ id }) => shapes[id] === undefined)
  const shapeOf = (id: string) =>
    shapes[id] ?? further[others.findIndex((option) => option.id === id) % further.length] ?? '•'
  const byShare = options.filter((option) => option.excludedBy === undefined).toSorted((a, b) => b.share - a.share)
  const ahead = byShare.find(({ id }) => id === assessment.recommendation.option) ?? byShare[0] ?? options[0]
  if (ahead === undefined) throw new Error('an assessment without options')
  return {
    assessment,
    brief,
    guide,
    ink,
    width: Math.min(screen.width, widestChart),
    measure: Math.min(screen.width, widestMeasure),
    options,
    ahead,
    next: byShare.find((option) => option !== ahead) ?? null,
    currency: ahead.cost.currency,
    nameOf: (id) => plainText(options.find((option) => option.id === id)?.name ?? id),
    mark: (id, count = 1) => {
      const left = options.find((option) => option.id === id)?.excludedBy === undefined
      const shape = left ? shapeOf(id) : (hollow[shapeOf(id)] ?? shapeOf(id))
      return ink.hue(id, shape.repeat(count))
    },
    criterion: (id) => {
      const found = guide.criteria.find((criterion) => criterion.id === id)
      if (found === undefined) throw new Error(`the guide has no criterion ${id}`)
      return found
    },
    cell: (option, criterion) =>
      assessment.cells.find((cell) => cell.option === option && cell.criterion === criterion),
    contribution: (option, criterion) =>
      assessment.contributions.find((each) => each.option === option && each.criterion === criterion),
  }
}
