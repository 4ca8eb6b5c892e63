import { flipText, noFlip, weightText } from '@stackmark/report/changes'
import { furtherAgainst, type Reason, reasonsBetween, restsOn } from '@stackmark/report/reasons'
import { CriteriaRows, type CriterionRow } from '../charts/criteria-rows.tsx'
import { HundredMarks } from '../charts/hundred-marks.tsx'
import { OptionName } from '../charts/mark.tsx'
import { capitalised } from './capitalised.ts'
import { CellsTable } from './cells-table.tsx'
import type { Notes } from './notes.ts'
import { Section } from './section.tsx'
import { type Shown, viewOf } from './shown.ts'
import { SourcedFigure } from './sourced-figure.tsx'

const mostReasons = 4

interface WhySectionProps {
  readonly shown: Shown
  readonly notes: Notes
  readonly briefPath: string | null
}

/** How the options do on the criteria, what speaks for and against the one ahead, and what would change it. */
export function WhySection({ shown, notes, briefPath }: WhySectionProps) {
  const view = viewOf(shown)
  const { ahead, next } = view
  if (next === null) {
    return (
      <Section id="why" title="Why">
        <p className="text-lg">The brief leaves no option but {ahead.name}.</p>
      </Section>
    )
  }
  const { pro, contra } = reasonsBetween(view, ahead, next)
  const further = furtherAgainst(view, next)
  // As long as for: neither side is told more of than the other can answer.
  const shownCount = Math.min(mostReasons, Math.max(1, pro.length), Math.max(1, contra.length + further.length))
  return (
    <Section
      id="why"
      title="Why, and what speaks against it"
      rail={`How each option does on each of your criteria, on a scale from 0 to 1. What favours ${ahead.name} most comes first.`}
    >
      <CriteriaRows rows={rowsOf(shown)} />
      <CellsTable shown={shown} />
      <div className="mt-10 grid gap-x-14 gap-y-8 sm:grid-cols-2">
        <Reasons title={`For ${ahead.name}, beside ${next.name}`} empty="Nothing sets it apart.">
          {pro.slice(0, shownCount).map((reason) => (
            <Told key={reason.criterion} reason={reason} notes={notes} option={ahead.id} />
          ))}
        </Reasons>
        <Reasons title={`Against ${ahead.name}, beside ${next.name}`} empty="Nothing that weighs enough to count.">
          {[
            ...contra.map((reason) => <Told key={reason.criterion} reason={reason} notes={notes} option={ahead.id} />),
            ...further.map((text) => (
              <li key={text} className="border-t border-line py-3 text-[15px] text-ink-2">
                {text}.
              </li>
            )),
          ].slice(0, shownCount)}
        </Reasons>
      </div>
      <p className="mt-6 max-w-[44em] text-sm text-ink-2">{restsOn(view)}</p>
      <h3 className="mt-12 text-lg font-semibold">What would change it</h3>
      <WouldChange shown={shown} briefPath={briefPath} />
    </Section>
  )
}

function Reasons({
  title,
  empty,
  children,
}: {
  readonly title: string
  readonly empty: string
  readonly children: readonly React.ReactNode[]
}) {
  return (
    <div>
      <h3 className="pb-2 font-semibold">{title}</h3>
      {children.length === 0 ? (
        <p className="border-t border-line py-3 text-[15px] text-ink-2">{empty}</p>
      ) : (
        <ul>{children}</ul>
      )}
    </div>
  )
}

function Told({ reason, notes, option }: { readonly reason: Reason; readonly notes: Notes; readonly option: string }) {
  const [figure = '', ...rest] = reason.words.split(', against ')
  return (
    <li className="border-t border-line py-3">
      <b className="block font-semibold">{reason.name}</b>
      <span className="text-[15px] text-ink-2">
        <span className="[&_button]:whitespace-normal [&_button]:text-left [&_button]:font-medium">
          <SourcedFigure note={notes.get(`${option}/${reason.criterion}`) ?? null}>{capitalised(figure)}</SourcedFigure>
        </span>
        {rest.length === 0 ? null : <span className="mt-1 block">against {rest.join(', against ')}</span>}
      </span>
    </li>
  )
}

/** The one ahead's favourite criteria first. */
function rowsOf(shown: Shown): readonly CriterionRow[] {
  const view = viewOf(shown)
  const { assessment, options, ahead, next } = view
  const included = options.filter(({ excludedBy }) => excludedBy === undefined)
  const gap = (criterion: string) =>
    (view.contribution(ahead.id, criterion)?.value ?? 0) - (view.contribution(next?.id ?? '', criterion)?.value ?? 0)
  return assessment.decision.criteria
    .toSorted((a, b) => gap(b.id) - gap(a.id))
    .map(({ id, name, meanWeight }) => ({
      name,
      weight: Math.round(100 * meanWeight),
      marks: included.map((option) => ({
        option: option.id,
        name: option.name,
        value: view.cell(option.id, id)?.meanValue ?? 0,
      })),
    }))
}

function WouldChange({ shown, briefPath }: { readonly shown: Shown; readonly briefPath: string | null }) {
  const view = viewOf(shown)
  const { flips, nextQuestion } = shown.assessment
  const weight = weightText(view)
  return (
    <ul className="mt-2 border-b border-line">
      {flips.answers.length === 0 ? <li className="border-t border-line py-4">{noFlip(view)}</li> : null}
      {flips.answers.map((flip) => {
        const count = Math.round(100 * flip.share)
        const [first] = flip.changes
        return (
          <li
            key={flip.changes.map(({ question, to }) => `${question}=${to}`).join()}
            className="grid items-center gap-x-8 gap-y-3 border-t border-line py-4 sm:grid-cols-[minmax(0,1fr)_232px_128px]"
          >
            <span>
              {flipText(view, flip)}{' '}
              {briefPath === null || first === undefined ? null : (
                <a
                  href={`${briefPath}?q=${encodeURIComponent(first.question)}`}
                  className="text-sm whitespace-nowrap text-ink-2 print:hidden"
                >
                  See the question
                </a>
              )}
            </span>
            <span className="max-sm:max-w-[232px]">
              <HundredMarks counts={[{ option: flip.to, name: view.nameOf(flip.to), count }]} columns={25} />
            </span>
            <span className="text-[15px] font-semibold">
              <OptionName option={flip.to} name={`${view.nameOf(flip.to)} ${count}`} />
            </span>
          </li>
        )
      })}
      {weight === null ? null : <li className="border-t border-line py-4">{weight}</li>}
      {nextQuestion === null ? null : (
        <li className="border-t border-line py-4">
          Of what is open, this would tell most: {nextQuestion.text} {nextQuestion.why}{' '}
          {briefPath === null ? null : (
            <a
              href={`${briefPath}?q=${encodeURIComponent(nextQuestion.id)}`}
              className="text-sm whitespace-nowrap text-ink-2 print:hidden"
            >
              Answer it
            </a>
          )}
        </li>
      )}
    </ul>
  )
}
