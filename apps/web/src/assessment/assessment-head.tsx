import { moneyRange, weeks, weeksRange } from '@stackmark/report/figures'
import { meaning } from '@stackmark/report/verdict'
import { countsIn, meaningOf, strengthWords } from '../brief/verdict-words.ts'
import { HundredMarks } from '../charts/hundred-marks.tsx'
import { OptionName } from '../charts/mark.tsx'
import { ShareRule } from '../charts/share-rule.tsx'
import { type Notes, noteOn } from './notes.ts'
import { shareReach } from './share-reach.ts'
import { type Shown, viewOf } from './shown.ts'
import { SourcedFigure } from './sourced-figure.tsx'

interface AssessmentHeadProps {
  readonly shown: Shown
  readonly notes: Notes
  /** Where the brief can be changed; null for strangers. */
  readonly briefPath: string | null
}

/** The verdict in a sentence that one can repeat, what it is counted from, and what it takes. */
export function AssessmentHead({ shown, notes, briefPath }: AssessmentHeadProps) {
  const { assessment, createdAt } = shown
  const { recommendation, options, decision } = assessment
  const view = viewOf(shown)
  const { ahead } = view
  const named = recommendation.strength !== 'toss-up'
  const counts = countsIn(options, recommendation.option)
  const reach = shareReach(assessment)
  return (
    <div className="relative pt-14 pb-14 max-md:pt-9 print:pt-2 print:pb-6">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(280px,312px)] print:grid-cols-[minmax(0,1fr)_220px] print:gap-x-8">
        <div className="min-w-0">
          <p className="text-sm text-ink-2">
            Assessment of {assessment.brief.name ?? 'a product without a name'}, {dateWords(createdAt)}
          </p>
          <h1 className="mt-3 text-verdict font-semibold text-balance [&_.mark]:size-[0.62em] [&_.mark]:align-[0.02em] [&_.mark+span]:ml-[0.24em]">
            {strengthWords(assessment)} {named ? <OptionName option={ahead.id} name={ahead.name} /> : null}
          </h1>
          <p className="mt-5 max-w-[24em] text-[clamp(21px,2.3vw,29px)] leading-[1.3] font-[550] tracking-[-0.012em] text-balance">
            {meaningOf(assessment)}
          </p>
          <p className="mt-4 max-w-[34em] text-lg text-ink-2">
            {named ? 'Expect ' : `With ${ahead.name}, to name one, expect `}
            <SourcedFigure note={noteOn(notes, shown, ahead.id, 'weeks')}>
              {weeksRange(ahead.weeks.p10, ahead.weeks.p90)}
            </SourcedFigure>{' '}
            and{' '}
            <SourcedFigure note={noteOn(notes, shown, ahead.id, 'cost')}>
              {moneyRange(ahead.cost.p10, ahead.cost.p90, ahead.cost.currency)}
            </SourcedFigure>
            . The plan alone adds up to{' '}
            <SourcedFigure note={notes.get(`${ahead.id}/plan`) ?? null}>{weeks(ahead.plan.weeks.p50)}</SourcedFigure>;
            plans usually run over.
          </p>
          <div className="mt-7 flex flex-wrap gap-3 print:hidden">
            <a href="#next-steps" className="button">
              Take it further
            </a>
            {briefPath === null ? null : (
              <a href={briefPath} className="button button-quiet">
                Change an answer
              </a>
            )}
          </div>
        </div>
        <div className="min-w-0 max-lg:max-w-[420px] xl:[&_[role=region]]:right-0 xl:[&_[role=region]]:left-auto">
          <HundredMarks counts={counts} columns={10} />
          <table className="mt-3.5 w-full text-[15px]">
            <thead className="text-xs text-ink-2">
              <tr>
                <th scope="col" className="sr-only">
                  Option
                </th>
                <th scope="col" className="pb-1 text-right font-normal">
                  of 100
                </th>
                <th scope="col" className="pb-1 text-right font-normal">
                  one answer could move it
                </th>
              </tr>
            </thead>
            <tbody>
              {view.options.map(({ id, name, excludedBy }) => (
                <tr key={id} className="border-t border-line">
                  <th scope="row" className="py-1.5 text-left font-normal">
                    <OptionName option={id} name={name} hollow={excludedBy !== undefined} />
                  </th>
                  {excludedBy === undefined ? (
                    <>
                      <td className="py-1.5 text-right font-[650] tabular-nums">
                        <SourcedFigure note={notes.get(`${id}/share`) ?? null}>
                          {counts.find(({ option }) => option === id)?.count}
                        </SourcedFigure>
                      </td>
                      <td className="py-1.5 text-right text-ink-2">{rangeWords(reach.get(id))}</td>
                    </>
                  ) : (
                    <td colSpan={2} className="py-1.5 text-right text-ink-2">
                      left out by the brief
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <details className="print-open mt-3 text-sm text-ink-2 print:[&::details-content]:[content-visibility:visible]">
            <summary className="min-h-8 max-md:min-h-11 max-md:py-2.5 print:hidden">
              Each mark is one way to weigh your priorities.
            </summary>
            <p className="mt-1">{meaning(view, 'Each mark')}</p>
          </details>
        </div>
      </div>
      {counts.length === 1 ? null : (
        <div className="mt-12 print:mt-4">
          <ShareRule
            leanAt={decision.leanAt * 100}
            strongAt={decision.strongAt * 100}
            rows={counts.map(({ option, name, count }) => ({ option, name, count, reach: reach.get(option) ?? null }))}
          />
        </div>
      )}
      <p className="mt-4 hidden font-mono text-xs text-ink-2 engineer:block print:block">
        seed {assessment.seed}, {assessment.trials} trials, {assessment.samples} weightings, engine{' '}
        {assessment.engineVersion}, guide {assessment.guideVersion}, input {assessment.inputHash.slice(0, 16)}
      </p>
    </div>
  )
}

function rangeWords(reach: readonly [number, number] | undefined): string {
  if (reach === undefined) return 'no open answer'
  return reach[0] === reach[1] ? 'by nothing' : `${reach[0]} to ${reach[1]}`
}

export function dateWords(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
