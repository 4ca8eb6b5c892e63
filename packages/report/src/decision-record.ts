import type { Assessment, Brief, Guide, Source } from '@stackmark/engine'
import { answerName, answerText } from './answers.ts'
import { flipText, weightText } from './changes.ts'
import { type Citations, createCitations } from './citations.ts'
import { sourceText } from './fact-words.ts'
import { chance, grouped, money, moneyRange, ofHundred, price, weeks, weeksRange } from './figures.ts'
import { escapeMarkdown, markdownTable } from './markdown.ts'
import { precedentTexts } from './precedents.ts'
import { reasonsBetween, restsOn } from './reasons.ts'
import { verdictMarks } from './sources-list.ts'
import { meaning } from './verdict.ts'
import { createView, type View } from './view.ts'

/**
 * The decision as a Markdown record after MADR 4 (adr.github.io/madr): context, drivers, options, outcome, consequences,
 * when to look again, evidence and numbered sources. `today` is its date, `YYYY-MM-DD`.
 */
export function decisionRecord(assessment: Assessment, brief: Brief, guide: Guide, today: string): string {
  const view = createView(assessment, brief, guide, { width: 80, depth: 'none', ground: 'light' })
  const citations = createCitations(guide)
  const lines = [
    '---',
    'status: proposed',
    `date: ${today}`,
    '---',
    '',
    `# ${title(view)}`,
    ...section('Context and problem statement', context(view)),
    ...section('Decision drivers', drivers(view)),
    ...section('Considered options', considered(view)),
    ...section('Decision outcome', outcome(view)),
    ...consequences(view, citations),
    ...section('What comparable products chose', comparable(view)),
    ...section('When to look again', triggers(view)),
    ...section('Evidence', evidence(view, citations)),
    ...section('More information', more(view)),
    ...section('Sources', sources(citations)),
  ]
  return `${lines.join('\n')}\n`
}

function section(name: string, lines: readonly string[], level = 2): string[] {
  return lines.length === 0 ? [] : ['', `${'#'.repeat(level)} ${name}`, '', ...lines]
}

function title({ assessment, ahead, next, nameOf }: View): string {
  const product = assessment.brief.name === null ? 'a product' : escapeMarkdown(assessment.brief.name)
  const chosen =
    assessment.recommendation.strength === 'toss-up' && next !== null
      ? `open between ${[ahead, next]
          .map(({ id }) => nameOf(id))
          .toSorted()
          .join(' and ')}`
      : nameOf(ahead.id)
  return `Backend of ${product}: ${chosen}`
}

const answered = [
  'type',
  'stage',
  'frontend',
  'scripting',
  'scope',
  'team',
  'team.languages',
  'team.seniority',
  'team.region',
  'team.availability',
  'load.users',
  'budget',
  'deadline',
  'priorities',
  'constraints',
]

function context(view: View): string[] {
  const { assessment, brief, guide } = view
  const ids = [...answered.slice(0, 4), ...guide.needs.map(({ id }) => `needs.${id}`), ...answered.slice(4)]
  const facts = ids.flatMap((id) => {
    const text = answerText(guide, brief, id)
    return text === null ? [] : [`- ${answerName(guide, id)}: ${escapeMarkdown(text)}`]
  })
  const unknown = assessment.unknown.map((id) => answerName(guide, id))
  const summary = assessment.brief.summary
  return [
    ...(summary === null ? [] : [escapeMarkdown(summary), '']),
    'Which backend: ' + view.options.map(({ name }) => name).join(', ') + '? What is known:',
    '',
    ...(facts.length === 0 ? ['- nothing yet'] : facts),
    ...(unknown.length === 0
      ? []
      : [`- not answered, so drawn from what is usual: ${unknown.map(escapeMarkdown).join('; ')}`]),
  ]
}

function drivers({ assessment, guide }: View): string[] {
  const byWeight = assessment.decision.criteria.toSorted((a, b) => b.meanWeight - a.meanWeight)
  const rows = byWeight.map(({ id, name, meanWeight }) => [
    name,
    String(Math.round(meanWeight * 100)),
    guide.criteria.find((criterion) => criterion.id === id)?.question ?? '',
  ])
  return [
    `Weights: ${assessment.decision.weights}.`,
    '',
    ...markdownTable(['Criterion', 'Mean weight of 100', 'Question'], rows),
  ]
}

function considered(view: View): string[] {
  const { options, currency, brief } = view
  const header = [
    'Option',
    'First in',
    'Weeks as planned',
    'Weeks (8 cases of 10)',
    ...(brief.deadline === undefined ? [] : [`By week ${brief.deadline.weeks}`]),
    `Cost (8 cases of 10)`,
    ...(brief.budget === undefined ? [] : ['Within the budget']),
    'To run, a month',
  ]
  const rows = options.map((option) => [
    option.name,
    option.excludedBy === undefined ? ofHundred(option.share) : 'left out by the brief',
    weeks(option.plan.weeks.p50),
    `${weeks(option.weeks.p50)} (${weeksRange(option.weeks.p10, option.weeks.p90)})`,
    ...(option.deadlineProbability === null ? [] : [chance(option.deadlineProbability)]),
    `${money(option.cost.p50, currency)} (${moneyRange(option.cost.p10, option.cost.p90, currency)})`,
    ...(option.budgetProbability === null ? [] : [chance(option.budgetProbability)]),
    price(option.runCostMonthly.p10, option.runCostMonthly.p90, currency),
  ])
  const statements = options.map(({ id, name }) => {
    const statement = view.guide.options.find((option) => option.id === id)?.statement ?? ''
    return `- **${name}**: ${statement}`
  })
  return [...statements, '', ...markdownTable(header, rows)]
}

function outcome(view: View): string[] {
  const { strength, sentence } = view.assessment.recommendation
  return [`${sentence} Strength: ${strength}.`, '', meaning(view, 'Each of the 100'), '', restsOn(view)]
}

function consequences(view: View, { cite }: Citations): string[] {
  const { ahead, next, nameOf } = view
  if (next === null) return []
  const { pro, contra } = reasonsBetween(view, ahead, next)
  const line = (word: string) => (reason: { criterion: string; name: string; words: string }) =>
    `- ${word}, ${reason.name.toLowerCase()}: ${reason.words}.${cite(view.contribution(ahead.id, reason.criterion)?.sources ?? [])}`
  const lines = [...pro.map(line('Good')), ...contra.map(line('Bad'))]
  return section(`Consequences of ${nameOf(ahead.id)}, beside ${nameOf(next.id)}`, lines, 3)
}

function comparable(view: View): string[] {
  const found = view.assessment.precedents
  if (found === null) return []
  return precedentTexts(view, found, true).flatMap(({ text, item }, at, all) => [
    ...(at > 0 && !(item && all[at - 1]?.item === true) ? [''] : []),
    `${item ? '- ' : ''}${escapeMarkdown(text)}`,
  ])
}

function triggers(view: View): string[] {
  const { assessment, brief, nameOf } = view
  const { flips, staged, nextQuestion, derived } = assessment
  const weight = weightText(view)
  const users = brief.load?.users
  const requests = derived.find(({ path }) => path === 'load.requestsPerSecond')?.value.p90
  return [
    ...flips.answers.map((flip) => flipText(view, flip)),
    ...(weight === null ? [] : [weight]),
    ...(nextQuestion === null ? [] : [`Somebody can answer: ${nextQuestion.text}`]),
    ...staged.map(
      (way) =>
        `${way.trigger} (${nameOf(way.now)} now, ${nameOf(way.later)} then: ${weeksRange(way.addedWeeks.p10, way.addedWeeks.p90)}, ` +
        `${moneyRange(way.addedCost.p10, way.addedCost.p90, way.addedCost.currency)}).`,
    ),
    ...(users === undefined ? [] : [`The load grows past twice what was assumed (${grouped(users)} users).`]),
    ...(users === undefined && requests !== undefined
      ? [`The load turns out above ${Math.ceil(requests)} requests a second in the busiest minutes.`]
      : []),
    ...(brief.deadline === undefined ? [] : ['The deadline moves.']),
    ...(brief.budget === undefined ? [] : ['The budget changes.']),
  ].map((text) => `- [ ] ${escapeTrigger(text)}`)
}

/** Names and labels of the guide and the brief come into these sentences; marks of a sentence stay readable. */
function escapeTrigger(text: string): string {
  return escapeMarkdown(text.charAt(0).toUpperCase() + text.slice(1))
}

function evidence(view: View, { cite }: Citations): string[] {
  return view.assessment.evidence.map(({ statement, verdict, figure, sources: cited }) => {
    const [, word] = verdictMarks[verdict]
    return `- ${escapeMarkdown(statement)} **${word}**: ${escapeMarkdown(figure)}${cite(cited)}`
  })
}

function more(view: View): string[] {
  const { seed, trials, samples, engineVersion, guideVersion, inputHash } = view.assessment
  const stack = view.assessment.stack.filter(({ option }) => option === view.ahead.id)
  const picks = stack.map(({ name, pick, reason }) => `- ${name}: **${pick}**. ${reason}`)
  return [
    ...(picks.length === 0 ? [] : [`Stack of ${view.nameOf(view.ahead.id)}:`, '', ...picks, '']),
    `Computed by Stackmark (engine ${engineVersion}, guide ${guideVersion}) with seed ${seed}, ${trials} trials and ${samples} weightings.`,
    `Input hash \`${inputHash}\`: the same brief, guide and seed give the same figures.`,
  ]
}

function sources({ cited }: Citations): string[] {
  return cited().map(({ number, id, source }) =>
    source === null ? `${number}. ${escapeMarkdown(id)}` : `${number}. ${sourceLine(source)}`,
  )
}

/** An address is left as a link; everything else is shown as it is. */
function sourceLine(source: Source): string {
  if (!/^https?:\/\/[^\s<>\\]+$/.test(source.found)) return escapeMarkdown(sourceText(source))
  return `${escapeMarkdown(sourceText({ ...source, found: '' }).trim())} <${source.found}>`
}
