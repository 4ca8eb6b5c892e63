import { answerName } from '@stackmark/report/answers'
import { finding } from '@stackmark/report/cell-words'
import { Section } from './section.tsx'
import { type Shown, viewOf } from './shown.ts'

interface RisksSectionProps {
  readonly shown: Shown
  readonly briefPath: string | null
}

/** What could make all this wrong: sayings answered with the brief's own figures, and what nobody has answered. */
export function RisksSection({ shown, briefPath }: RisksSectionProps) {
  const { misconceptions, unknown, nextQuestion } = shown.assessment
  const view = viewOf(shown)
  return (
    <Section
      id="risks"
      title="What could mislead you"
      rail="Sayings that a brief like this one invites, answered with its own figures; and what is still open."
    >
      <ul className={misconceptions.length === 0 ? '' : 'border-b border-line'}>
        {misconceptions.map(({ id, saying, answer, cell }) => (
          <li key={id} className="border-t border-line py-4">
            <b className="block text-lg font-semibold">“{saying}”</b>
            <span className="mt-1 block max-w-[48em]">{answer}</span>
            <span className="mt-1 block text-[15px] text-ink-2">
              Here, for {view.nameOf(cell.option)}: {finding(view, cell.criterion, cell.option)}.
            </span>
          </li>
        ))}
      </ul>
      <h3 className="mt-10 text-lg font-semibold first:mt-0">
        {unknown.length === 0 ? 'Every question is answered' : `Not answered yet: ${unknown.length}`}
      </h3>
      {unknown.length === 0 ? null : (
        <>
          <p className="mt-1 max-w-[44em] text-[15px] text-ink-2">
            Each is drawn from how often such products say what, and widens every range.
            {nextQuestion === null
              ? ' No single answer could change the result by much.'
              : ` Most is to be gained from: ${nextQuestion.text}`}
          </p>
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
            {unknown.map((id) => (
              <li key={id}>
                {briefPath === null ? (
                  answerName(shown.guide, id)
                ) : (
                  <a
                    href={`${briefPath}?q=${encodeURIComponent(id)}`}
                    className="inline-flex min-h-8 items-center decoration-dotted max-md:min-h-11"
                  >
                    {answerName(shown.guide, id)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
