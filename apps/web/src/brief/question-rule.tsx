'use client'

import { useWidth } from '../charts/use-width.ts'
import type { Step } from './steps.ts'

export interface RuleMark {
  readonly step: Step
  readonly answered: boolean
  /** How far it could move an option, of a hundred; null where that is not known. */
  readonly reach: number | null
}

interface QuestionRuleProps {
  readonly marks: readonly RuleMark[]
  readonly current: string | null
  readonly onGo: (step: string) => void
}

const [least, most, room] = [10, 42, 62]

/** A mark per question: longer can change the answer more, dotted is open, thick is where one is. */
export function QuestionRule({ marks, current, onGo }: QuestionRuleProps) {
  const [ref, width] = useWidth<HTMLElement>(1120)
  const pitch = width / marks.length
  const longest = Math.max(20, ...marks.map(({ reach }) => reach ?? 0))
  const lengths = marks.map(({ reach }) => least + ((reach ?? 0) / longest) * (most - least))
  return (
    <nav ref={ref} aria-label="Questions" className="relative h-[62px] xl:h-[78px]">
      <svg width={width} height={room} className="block" aria-hidden="true">
        <line className="stroke-tick" x2={width} y1=".5" y2=".5" />
        {marks.map(({ step, answered }, at) => {
          const [x, length, here] = [(at + 0.5) * pitch, lengths[at] ?? least, step.id === current]
          return (
            <g key={step.id}>
              <line
                x1={x}
                x2={x}
                y2={length}
                className={answered || here ? 'stroke-ink' : 'stroke-tick'}
                strokeWidth={here ? 5 : answered ? 2.5 : 2}
                strokeDasharray={answered || here ? undefined : '2 3'}
              />
              {here ? <path d={`M${x - 6} ${length + 12}h12l-6 -8z`} className="fill-ink" /> : null}
            </g>
          )
        })}
        {width < 620 ? null : ticksOf(marks.length, pitch)}
      </svg>
      <ol className="absolute inset-x-0 top-0 flex max-md:hidden">
        {marks.map(({ step, answered, reach }, at) => (
          <li key={step.id} className="min-w-0 flex-1">
            <button
              type="button"
              aria-current={step.id === current ? 'step' : undefined}
              title={step.name}
              onClick={() => onGo(step.id)}
              className="block h-11 w-full hover:bg-ink/5 xl:h-[58px]"
            >
              <span className="sr-only">
                {step.name}, {answered ? 'answered' : 'open'}
                {reach === null ? '' : reach === 0 ? ', changes little' : `, could move ${reach} of 100`}
              </span>
            </button>
            {marks[at - 1]?.step.group === step.group ? null : (
              <span className="hidden text-xs whitespace-nowrap text-ink-2 xl:block">{step.group}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function ticksOf(count: number, pitch: number) {
  return Array.from({ length: count * 5 + 1 }, (_, at) => {
    const x = (at * pitch) / 5
    return <line key={`tick-${x}`} className="stroke-line-2" x1={x} x2={x} y2={at % 5 === 0 ? 7 : 4} />
  })
}
