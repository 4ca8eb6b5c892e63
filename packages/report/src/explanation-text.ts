import type { Basis } from '@stackmark/engine'
import { withoutStop } from './answers.ts'
import type { Explanation } from './explanation.ts'
import { factValue, sourceText } from './fact-words.ts'
import { createInk } from './ink.ts'
import { columns, indent, paragraph } from './layout.ts'
import { plainText } from './plain-text.ts'
import type { Screen } from './screen.ts'
import { percent } from './shares-table.ts'

/** What the four words mean, said where they are used. */
const bases: Readonly<Record<Basis, string>> = {
  sourced: 'read in a source',
  measured: 'measured by a run',
  fitted: "fitted to the source guide's timelines or to real projects",
  judged: 'judged by the authors',
}

const widest = 100
const likely = 0.05

/** A traced figure for people. */
export function explanationText(found: Explanation, screen: Screen): string {
  const ink = createInk(screen)
  const width = Math.min(screen.width, widest) - 2
  const bullet = (text: string) => paragraph(text, width, '- ')
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ink.strong(title), ...indent(lines)]
  const lines = [
    ink.strong(found.figure),
    ...indent([
      ...paragraph(`${found.value}.`, width),
      ...(found.how === '' ? [] : paragraph(found.how, width)),
      ...paragraph(`Least certain input: ${found.basis} (${bases[found.basis]}).`, width),
    ]),
    ...section('Criteria', criteriaLines(found, width - 2)),
    ...section(
      'Your answers',
      found.answers.flatMap((answer) => bullet(answerLine(answer))),
    ),
    ...section(
      'Measured by you',
      found.runs.flatMap((run) => bullet(plainText(run))),
    ),
    ...section(
      'Constants of the model',
      found.constants.flatMap(({ id, value, unit, basis, meaning }) =>
        bullet(`${id} = ${value} ${unit}, ${basis}. ${meaning}`),
      ),
    ),
    ...section(
      'Facts',
      found.facts.flatMap((fact) =>
        bullet(
          `${fact.id}: ${factValue(fact)}, ${fact.basis}, confidence ${fact.confidence}, as of ${fact.asOf} ` +
            `[${fact.sources.join(', ')}]. ${plainText(fact.statement)}`,
        ),
      ),
    ),
    ...section(
      'Sources',
      found.sources.flatMap((source) => bullet(`${source.id}: ${sourceText(source)}`)),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function criteriaLines({ criteria }: Explanation, width: number): string[] {
  if (criteria.length === 0) return []
  const rows = criteria.map(({ id, weight, value, figure, basis }) => [
    id,
    percent(weight),
    value.toFixed(2),
    figure,
    basis,
  ])
  return columns([['', 'weight', 'value', 'figure', 'basis'], ...rows], ['left', 'right', 'right'], width)
}

function answerLine({ id, name, answer, prior }: Explanation['answers'][number]): string {
  if (answer !== null) return `${name}: ${answer}`
  if (id === 'scope') return `${name}: not listed, so what such products usually contain`
  if (prior.length === 0) return `${name}: not answered`
  const said = prior
    .filter(({ probability }) => probability >= likely)
    .toSorted((a, b) => b.probability - a.probability)
    .map(({ label, probability }) => `${Math.round(probability * 100)} in 100 "${withoutStop(plainText(label))}"`)
  return `${name}: not answered, drawn as ${said.join(', ')}`
}
