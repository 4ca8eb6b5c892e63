'use client'

import type { Brief } from '@stackmark/engine'
import { HundredMarks } from '../charts/hundred-marks.tsx'
import { OptionName } from '../charts/mark.tsx'
import type { Answer } from '../model/model.ts'
import { useEngineer } from '../shell/depth-switch.tsx'
import { Estimates } from './estimates.tsx'
import { countsIn, meaningOf, strengthWords } from './verdict-words.ts'

interface VerdictStripProps {
  readonly answer: Answer | null
  readonly failure: string | null
  readonly brief: Brief
  readonly missing: number | null
  readonly onAssess: () => void
  readonly assessing: boolean
  readonly problem: string | null
}

/** The answer so far, beside the questions. */
export function VerdictStrip({ answer, failure, brief, missing, onAssess, assessing, problem }: VerdictStripProps) {
  const engineer = useEngineer()
  return (
    <aside
      id="strip"
      aria-label="The answer so far"
      aria-busy={answer === null || answer.brief !== brief}
      data-samples={answer?.stage.samples}
      data-current={answer?.brief === brief}
      className="rounded-strip border border-line bg-sheet px-6 pt-5 pb-5 max-xl:px-[18px] lg:sticky lg:top-5 max-lg:mt-10"
    >
      <div className="flex justify-between gap-3 text-sm text-ink-2">
        <span>The answer so far</span>
        {engineer && answer !== null ? (
          <span className="font-mono text-xs">
            {answer.stage.trials} trials, {Math.round(answer.ms)} ms
          </span>
        ) : (
          <span>changes as you answer</span>
        )}
      </div>
      <div className="sm:max-lg:grid sm:max-lg:grid-cols-2 sm:max-lg:gap-9">
        <Verdict answer={answer} failure={failure} />
        {answer === null ? <Outlines /> : <Estimates options={answer.preview.options} brief={brief} />}
      </div>
      <div className="mt-4 border-t border-line pt-3 text-sm text-ink-2">
        {missing === null || missing === 0 ? null : (
          <p>
            <b className="font-semibold text-ink">
              {missing} {missing === 1 ? 'answer is' : 'answers are'} missing.
            </b>{' '}
            They widen these ranges; they are never filled in for you.
          </p>
        )}
        <button
          type="button"
          onClick={onAssess}
          disabled={assessing}
          className="button button-quiet mt-3 w-full print:hidden"
        >
          {assessing ? 'Computing and storing…' : 'See the whole assessment'}
        </button>
        {problem === null ? null : (
          <p role="alert" className="mt-3 border-l-[3px] border-ink pl-3 text-ink">
            {problem}
          </p>
        )}
      </div>
    </aside>
  )
}

function Verdict({ answer, failure }: Pick<VerdictStripProps, 'answer' | 'failure'>) {
  const leader = answer?.preview.options.find(({ id }) => id === answer.preview.recommendation.option)
  const strength = answer?.preview.recommendation.strength
  const named = strength !== undefined && strength !== 'toss-up' && leader !== undefined
  const counts = answer === null ? null : countsIn(answer.preview.options, answer.preview.recommendation.option)
  return (
    <div>
      <div aria-live="polite">
        <p className="mt-1.5 text-[28px] leading-[1.16] font-semibold tracking-[-0.02em]">
          {answer === null ? 'No answer yet' : strengthWords(answer.preview)}
          {named ? (
            <>
              {' '}
              <OptionName option={leader.id} name={leader.name} />
            </>
          ) : null}
        </p>
        <p className="mt-1 mb-4 text-[15px] text-ink-2">
          {failure ??
            (answer === null ? 'All options are open; the marks are counted in a moment.' : meaningOf(answer.preview))}
        </p>
      </div>
      <HundredMarks counts={counts} />
      <table className="mt-3.5 w-full text-[15px]">
        <thead className="text-xs text-ink-2">
          <tr>
            <th scope="col" className="sr-only">
              Option
            </th>
            <th scope="col" className="pb-1 text-right font-normal">
              of 100
            </th>
          </tr>
        </thead>
        <tbody>
          {(counts ?? []).map(({ option, name, count }) => (
            <tr key={option} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                <OptionName option={option} name={name} />
              </th>
              <td className="py-1.5 text-right font-[650] tabular-nums">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The place that the estimates will take, so that nothing moves when they come. */
function Outlines() {
  return (
    <div aria-hidden="true" className="mt-[18px] space-y-[18px]">
      {['Weeks to launch', 'Cost to launch'].map((title) => (
        <div key={title}>
          <p className="text-sm font-semibold">{title}</p>
          <div className="mt-1 grid h-[116px] grid-rows-3 border-l border-line">
            {[0, 1, 2].map((row) => (
              <div key={row} className="border-b border-line" />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
