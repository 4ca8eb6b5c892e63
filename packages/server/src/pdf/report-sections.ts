import { answerName, answerText } from '@stackmark/report/answers'
import { flipText, noFlip, weightText } from '@stackmark/report/changes'
import { type Citations, createCitations } from '@stackmark/report/citations'
import { sourceText } from '@stackmark/report/fact-words'
import { chance, money, moneyRange, ofHundred, price, weeks, weeksRange } from '@stackmark/report/figures'
import { plainText } from '@stackmark/report/plain-text'
import { precedentTexts } from '@stackmark/report/precedents'
import { reasonsBetween, restsOn } from '@stackmark/report/reasons'
import { verdictMarks } from '@stackmark/report/sources-list'
import { meaning } from '@stackmark/report/verdict'
import type { View } from '@stackmark/report/view'
import { dotRows, hundredMarks } from './charts.ts'
import { body, type Column, type Sheet, sheetWidth, small, strong } from './sheet.ts'

const bullet = () => '–'

/** The parts of the report in their order; what is not known of this brief is left out. */
export function writeReport(sheet: Sheet, view: View, date: string): void {
  const citations = createCitations(view.guide)
  head(sheet, view, date)
  options(sheet, view)
  reasons(sheet, view, citations)
  changes(sheet, view)
  drivers(sheet, view)
  stack(sheet, view)
  precedents(sheet, view)
  evidence(sheet, view, citations)
  known(sheet, view)
  sources(sheet, citations)
}

function head(sheet: Sheet, view: View, date: string): void {
  const { assessment } = view
  const { name, summary } = assessment.brief
  const { seed, trials, samples, engineVersion, guideVersion, inputHash } = assessment
  sheet.paragraph(`Which backend, ${date}`, { style: small })
  sheet.heading(plainText(name ?? 'A product without a name'), 1)
  if (summary !== null) sheet.paragraph(plainText(summary), { after: 12 })
  sheet.paragraph(assessment.recommendation.sentence, { style: { ...strong, size: 14 }, after: 12 })
  hundredMarks(sheet, view)
  sheet.paragraph(meaning(view, 'Each mark'), { style: small })
  sheet.paragraph(restsOn(view), { style: small, after: 8 })
  const versions = `engine ${engineVersion}, guide ${guideVersion}, seed ${seed}, ${trials} trials, ${samples} weightings`
  sheet.paragraph(`Computed by Stackmark: ${versions}. The same brief, guide and seed give the same figures. Input:`, {
    style: small,
    after: 0,
  })
  sheet.paragraph(inputHash, { style: { ...small, face: 'mono', size: 7 } })
}

function options(sheet: Sheet, view: View): void {
  const { currency, brief } = view
  sheet.heading('What it takes', 2)
  const parts = [
    ['Option', 58],
    ['First in', 56],
    ['Weeks (8 cases of 10)', 118],
    ...(brief.deadline === undefined ? [] : [[`By week ${brief.deadline.weeks}`, 60] as const]),
    ['Cost (8 cases of 10)', 118],
    ...(brief.budget === undefined ? [] : [['In budget', 60] as const]),
  ] as const
  const used = parts.reduce((sum, [, width]) => sum + width, 0)
  const columns: Column[] = [...parts.map(([, width]) => width), 0].map((width, at, all) => ({
    width: at === all.length - 1 ? 0 : (width * sheetWidth) / used,
    align: 'left',
  }))
  const rows = view.options.map((option) => [
    plainText(option.name),
    option.excludedBy === undefined ? ofHundred(option.share) : 'left out',
    `${weeks(option.weeks.p50)} (${weeksRange(option.weeks.p10, option.weeks.p90)})`,
    ...(option.deadlineProbability === null ? [] : [chance(option.deadlineProbability)]),
    `${money(option.cost.p50, currency)} (${moneyRange(option.cost.p10, option.cost.p90, currency)})`,
    ...(option.budgetProbability === null ? [] : [chance(option.budgetProbability)]),
  ])
  sheet.table(
    columns.slice(0, -1),
    parts.map(([title]) => title),
    rows,
  )
  const more = view.options.map((option) => {
    const { p10, p90 } = option.runCostMonthly
    return `${plainText(option.name)} ${weeks(option.plan.weeks.p50)} and ${price(p10, p90, currency)} a month`
  })
  sheet.paragraph(`As planned, without overrun, and to run: ${more.join('; ')}.`, { style: small, after: 10 })
  sheet.heading('Weeks to the first release, each mark 1 case of 20', 3, 190)
  dotRows(sheet, view, 'weeks')
  sheet.heading(`Cost to the first release in ${currency}, each mark 1 case of 20`, 3, 190)
  dotRows(sheet, view, 'cost')
}

function reasons(sheet: Sheet, view: View, { cite }: Citations): void {
  const { ahead, next, nameOf } = view
  if (next === null) return
  const { pro, contra } = reasonsBetween(view, ahead, next)
  const spans = (reason: { readonly criterion: string; readonly name: string; readonly words: string }) => [
    { ...strong, text: `${reason.name}: ` },
    { ...body, text: `${reason.words}.${cite(view.contribution(ahead.id, reason.criterion)?.sources ?? [])}` },
  ]
  sheet.heading(`${nameOf(ahead.id)} beside ${nameOf(next.id)}`, 2)
  if (pro.length > 0) sheet.heading('For', 3)
  sheet.items(pro.map(spans), () => '+')
  if (contra.length > 0) sheet.heading('Against', 3)
  sheet.items(contra.map(spans), () => '−')
}

function changes(sheet: Sheet, view: View): void {
  const { assessment, nameOf } = view
  const weight = weightText(view)
  const texts = [
    ...(assessment.flips.answers.length === 0
      ? [noFlip(view)]
      : assessment.flips.answers.map((flip) => flipText(view, flip))),
    ...(weight === null ? [] : [weight]),
    ...(assessment.nextQuestion === null ? [] : [`Worth asking next: ${assessment.nextQuestion.text}`]),
    ...assessment.staged.map(
      (way) =>
        `${nameOf(way.now)} now, ${nameOf(way.later)} later: ${way.trigger} ` +
        `(${weeksRange(way.addedWeeks.p10, way.addedWeeks.p90)}, ${moneyRange(way.addedCost.p10, way.addedCost.p90, way.addedCost.currency)}).`,
    ),
  ]
  sheet.heading('What would change it', 2)
  sheet.items(texts.map(plainText), bullet)
}

function drivers(sheet: Sheet, view: View): void {
  const { ahead, guide } = view
  if (ahead.drivers.length === 0) return
  sheet.heading(`What moves the weeks of ${view.nameOf(ahead.id)}`, 2)
  const rows = ahead.drivers
    .toSorted((a, b) => b.share - a.share)
    .map(({ input, name, share, weeksWhenLow, weeksWhenHigh }) => [
      plainText(guide.questions.some(({ id }) => id === input) ? answerName(guide, input) : name),
      String(Math.round(share * 100)),
      weeksWhenLow.toFixed(1),
      weeksWhenHigh.toFixed(1),
    ])
  const columns: Column[] = [
    { width: sheetWidth - 240, align: 'left' },
    { width: 80, align: 'right' },
    { width: 80, align: 'right' },
    { width: 80, align: 'right' },
  ]
  sheet.table(columns, ['Input', 'Part of 100', 'Weeks, lowest', 'Weeks, highest'], rows)
  sheet.paragraph('Part of the variance; mean weeks when the input is in its lowest and in its highest fifth.', {
    style: small,
  })
}

function stack(sheet: Sheet, { assessment, ahead, nameOf }: View): void {
  const picks = assessment.stack.filter(({ option }) => option === ahead.id)
  if (picks.length === 0) return
  sheet.heading(`Stack of ${nameOf(ahead.id)}`, 2)
  const columns: Column[] = [
    { width: 92, align: 'left' },
    { width: 100, align: 'left' },
    { width: sheetWidth - 192, align: 'left' },
  ]
  sheet.table(
    columns,
    ['For', 'Pick', 'Because'],
    picks.map(({ name, pick, reason }) => [name, pick, reason].map(plainText)),
  )
}

function precedents(sheet: Sheet, view: View): void {
  const found = view.assessment.precedents
  if (found === null) return
  sheet.heading('What comparable products chose', 2)
  const texts = precedentTexts(view, found, true)
  for (const { text } of texts.filter(({ item }) => !item)) sheet.paragraph(plainText(text))
  sheet.items(
    texts.filter(({ item }) => item).map(({ text }) => plainText(text)),
    bullet,
  )
}

function evidence(sheet: Sheet, { assessment }: View, { cite }: Citations): void {
  if (assessment.evidence.length === 0) return
  sheet.heading('Evidence', 2)
  const texts = assessment.evidence.map(({ statement, verdict, figure, sources: cited }) => [
    { ...body, text: `${plainText(statement)} ` },
    { ...strong, text: `${verdictMarks[verdict][1]}: ` },
    { ...body, text: `${plainText(figure)}${cite(cited)}` },
  ])
  sheet.items(texts, bullet)
}

function known(sheet: Sheet, { assessment, brief, guide }: View): void {
  const more = ['scope', 'team', 'budget', 'deadline', 'priorities', 'constraints']
  const ids = new Set([...guide.questions.map(({ id }) => id), ...more])
  const answers = [...ids].flatMap((id) => {
    const text = answerText(guide, brief, id)
    return text === null ? [] : [`${answerName(guide, id)}: ${plainText(text)}`]
  })
  sheet.heading('What was known', 2)
  sheet.items(answers.length === 0 ? ['Nothing yet'] : answers, bullet)
  const open = assessment.unknown.map((id) => answerName(guide, id))
  if (open.length > 0) sheet.paragraph(`Not answered, so drawn from what is usual: ${open.join('; ')}.`)
}

function sources(sheet: Sheet, { cited }: Citations): void {
  const found = cited()
  if (found.length === 0) return
  sheet.heading('Sources', 2)
  const texts = found.map(({ id, source }) => [
    { ...small, text: plainText(source === null ? id : sourceText(source)) },
  ])
  sheet.items(texts, (at) => `${found[at]?.number ?? ''}`)
}
