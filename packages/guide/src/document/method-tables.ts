import type { Criterion, Fact, Guide, Scale } from '@stackmark/engine'

/** The tables of `docs/method.md` that the guide's data give, in Markdown, by name. A test keeps the document equal. */
export function methodTables(guide: Guide): Readonly<Record<string, string>> {
  return {
    constants: table(
      ['constant', 'value', 'unit', 'basis', 'sources', 'meaning'],
      guide.constants.map(({ id, value, unit, basis, sources, meaning }) => [
        `\`${id}\``,
        String(value),
        unit,
        basis,
        sources.join(', '),
        meaning,
      ]),
    ),
    criteria: table(
      ['group', 'criterion', 'unit', 'worth 0', 'worth 1', 'scale'],
      guide.criteria.map((criterion) => [
        groupName(guide, criterion),
        `\`${criterion.id}\``,
        criterion.unit,
        ...scaleEnds(criterion.scale),
        criterion.scale.type,
      ]),
    ),
    coverage: table(
      ['need', 'met in the language of', ...ecosystems(guide), 'basis'],
      guide.needs.map((need) => {
        const facts = ecosystems(guide).map((ecosystem) => coverageOf(guide, need.id, ecosystem))
        const bases = new Set(facts.flatMap((fact) => fact?.basis ?? []))
        return [need.name, need.skill, ...facts.map(spread), [...bases].join(', ')]
      }),
    ),
    classes: table(
      ['class', 'projects', 'log-mean', 'log-sd', 'P10', 'P50', 'P80', 'P90'],
      guide.referenceClasses.map(({ id, projects, logMean, logSd, quantiles }) => [
        `\`${id}\``,
        String(projects),
        ...[logMean, logSd].map((value) => value.toFixed(3)),
        ...[quantiles.p10, quantiles.p50, quantiles.p80, quantiles.p90].map((value) => value.toFixed(2)),
      ]),
    ),
    bases: basesTable(guide),
  }
}

/** How much of the guide is read in a source, fitted or judged: by kind of fact that the engine computes with. */
function basesTable(guide: Guide): string {
  const bases = ['sourced', 'measured', 'fitted', 'judged'] as const
  const groups: readonly (readonly [name: string, entries: readonly { readonly basis: Fact['basis'] }[]])[] = [
    ...COMPUTED_KINDS.map(([kind, name]) => [name, guide.facts.filter((fact) => fact.kind === kind)] as const),
    ['typical scope and needs of a product type', guide.productTypes],
    ['prior of a question', guide.questions],
    ['constants', guide.constants],
  ]
  return table(
    ['what the engine computes with', ...bases],
    groups.map(([name, entries]) => [
      name,
      ...bases.map((basis) => String(entries.filter((entry) => entry.basis === basis).length)),
    ]),
  )
}

const COMPUTED_KINDS = [
  ['coverage', 'coverage of a need by an ecosystem'],
  ['rate', 'hourly rates'],
  ['premium', 'premiums'],
  ['pool', 'pools of developers'],
  ['capacity', 'capacity of a core'],
  ['price', 'prices of running it'],
  ['types', 'mistakes that types find'],
] as const

function groupName(guide: Guide, { group }: Criterion): string {
  return guide.groups.find(({ id }) => id === group)?.name ?? group
}

function scaleEnds(scale: Scale): [worst: string, best: string] {
  if (scale.type === 'log-relative') return [`${scale.spread} × mean`, `mean / ${scale.spread}`]
  return [String(scale.worst), String(scale.best)]
}

function ecosystems(guide: Guide): string[] {
  return [...new Set(guide.languages.map(({ ecosystem }) => ecosystem))]
}

function coverageOf(guide: Guide, need: string, ecosystem: string): Fact | undefined {
  return guide.facts.find(
    ({ kind, scope }) => kind === 'coverage' && scope.need === need && scope.ecosystem === ecosystem,
  )
}

/** Median and P10 to P90 of a share, in hundredths. */
function spread(fact: Fact | undefined): string {
  if (!fact || !('p50' in fact.value)) return '–'
  const { p10, p50, p90 } = fact.value
  const [low, middle, high] = [p10, p50, p90].map((share) => Math.round(share * 100))
  return `${middle} (${low}–${high})`
}

/** A table in Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
