import { weeksRange } from '@stackmark/report/figures'
import { OptionName } from '../charts/mark.tsx'
import type { Answer } from '../model/model.ts'
import { countsIn, strengthWords } from './verdict-words.ts'

/** On a phone: verdict and shares at the bottom of the screen, leading to the strip. */
export function Peek({ answer }: { readonly answer: Answer | null }) {
  if (answer === null) return null
  const { recommendation, options } = answer.preview
  const leader = options.find(({ id }) => id === recommendation.option)
  const named = recommendation.strength !== 'toss-up' && leader !== undefined
  return (
    <nav aria-label="The answer so far, in short" className="lg:hidden print:hidden">
      <a
        href="#strip"
        className="fixed inset-x-0 bottom-0 z-10 grid gap-1.5 border-t border-ink bg-sheet px-(--edge) pt-2.5 pb-[calc(10px+env(safe-area-inset-bottom))] text-sm no-underline"
      >
        <span className="flex justify-between gap-2.5">
          <b className="font-[650]">
            {strengthWords(answer.preview)} {named ? <OptionName option={leader.id} name={leader.name} /> : null}
          </b>
          {leader === undefined ? null : (
            <span className="text-ink-2">{weeksRange(leader.weeks.p10, leader.weeks.p90)}</span>
          )}
        </span>
        <span className="flex justify-between gap-2.5 text-ink-2">
          {countsIn(options, recommendation.option).map(({ option, name, count }) => (
            <span key={option}>
              <OptionName option={option} name={name} /> {count}
            </span>
          ))}
        </span>
      </a>
    </nav>
  )
}
