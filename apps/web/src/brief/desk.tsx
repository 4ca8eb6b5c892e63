'use client'

import { type Brief, type History, withAnswer } from '@stackmark/engine'
import { useCallback, useMemo, useState } from 'react'
import { useAnswer } from '../model/use-answer.ts'
import { useEngineer } from '../shell/depth-switch.tsx'
import { Header } from '../shell/header.tsx'
import type { BriefGuide } from './brief-guide.ts'
import { ClashNotice } from './clash-notice.tsx'
import { standingOf } from './could-change.tsx'
import { DeskPlace } from './desk-place.tsx'
import type { Draft } from './keeper.ts'
import { end, nextStep } from './next-step.ts'
import { Peek } from './peek.tsx'
import { RuleBar } from './rule-bar.tsx'
import { SavingWords } from './saving-words.tsx'
import { soFar } from './so-far.ts'
import { SoFarView } from './so-far-view.tsx'
import { isAnswered, reachOf, stepsOf } from './steps.ts'
import { useAssess } from './use-assess.ts'
import { useKeeper } from './use-keeper.ts'
import { useNext } from './use-next.ts'
import { usePlace } from './use-place.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useWorths } from './use-worths.ts'
import { VerdictStrip } from './verdict-strip.tsx'
import { withoutAnswer } from './without-answer.ts'

interface DeskProps {
  readonly draft: Draft
  readonly guide: BriefGuide
  readonly guidePath: string
  readonly history: History | null
  /** Address of the newest assessment of the project. */
  readonly assessment?: string | undefined
}

const otherPlaces: ReadonlySet<string> = new Set([end, 'all', 'load'])

/** Where a brief is written: the questions, and the answer so far beside them. */
export function Desk({ draft: first, guide, guidePath, history, assessment }: DeskProps) {
  const { kept, keeper } = useKeeper(first)
  const { draft } = kept
  const { brief } = draft
  const standing = useAnswer(guidePath, history, brief)
  const { answer } = standing
  const engineer = useEngineer()
  const steps = useMemo(() => stepsOf(guide), [guide])
  const worths = useWorths(answer)
  const { assess, running, problem } = useAssess(keeper)
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())

  const firstOpen = steps.find(({ id, question }) => question !== null && !isAnswered(first.brief, id))?.id ?? end
  const isPlace = (place: string) => otherPlaces.has(place) || steps.some(({ id }) => id === place)
  const { at, moved, go, back } = usePlace(firstOpen, isPlace)
  const step = steps.find(({ id }) => id === at) ?? null

  const change = useCallback((next: Brief) => keeper?.change(next), [keeper])
  const choose = useCallback(
    (value: string | number | null) => {
      if (value === null) keeper?.skip(at)
      change(value === null ? withoutAnswer(brief, at) : withAnswer(brief, at, value))
    },
    [keeper, change, brief, at],
  )
  const goOn = useCallback(() => {
    const skipped = new Set([...draft.skipped, ...passed, at])
    go(nextStep({ guide, steps, brief, skipped, engineer, standing: answer && standingOf(answer) }))
    setPassed((before) => new Set([...before, at]))
  }, [draft.skipped, passed, at, go, guide, steps, brief, engineer, answer])
  const next = useNext({ standing, draft, go: goOn })
  useShortcuts({ question: step?.question ?? null, onChoose: choose, onNext: step === null ? nothing : next })

  const marks = steps.map((each) => ({
    step: each,
    answered: isAnswered(brief, each.id),
    reach: reachOf(worths.get(each.id)),
  }))
  const unknown = draft.skipped.filter((id) => !isAnswered(brief, id))
  return (
    <>
      <Header
        at="brief"
        {...(draft.projectId === null ? {} : { brief: `/p/${draft.projectId}` })}
        assessment={assessment}
        status={<SavingWords name={brief.name ?? draft.projectName} saving={kept.saving} />}
      />
      <main id="main" className="page pb-24">
        <RuleBar marks={marks} at={at} onGo={go} />
        <div className="mt-9 grid grid-cols-[minmax(0,1fr)] items-start gap-x-[clamp(32px,5vw,72px)] lg:grid-cols-[minmax(0,1fr)_minmax(340px,432px)]">
          <div className="min-w-0">
            <DeskPlace
              at={at}
              moved={moved}
              step={step}
              guide={guide}
              steps={steps}
              brief={brief}
              answer={answer}
              worth={worths.get(at)}
              isUnknown={unknown.includes(at)}
              running={running}
              onChoose={choose}
              onChange={change}
              onGo={go}
              onBack={() => back(steps[Math.max(0, steps.findIndex(({ id }) => id === at) - 1)]?.id ?? at)}
              onNext={next}
              onAssess={assess}
            />
            {keeper === null ? null : <ClashNotice clashes={kept.clashes} guide={guide} keeper={keeper} />}
            <SoFarView
              said={Object.keys(brief).length === 0 ? [] : soFar(guide, brief, steps, unknown)}
              onGo={go}
              onUndo={kept.canUndo ? () => keeper?.undo() : null}
            />
          </div>
          <VerdictStrip
            {...standing}
            brief={brief}
            missing={answer === null ? null : answer.preview.questions.length}
            onAssess={assess}
            assessing={running}
            problem={problem}
          />
        </div>
      </main>
      <Peek answer={answer} />
    </>
  )
}

function nothing(): void {}
