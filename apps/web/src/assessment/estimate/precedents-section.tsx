import { countsOfHundred } from '@stackmark/report/counts-of-hundred'
import { differences, oddsText, withVerdict } from '@stackmark/report/precedents'
import { HundredMarks } from '../../charts/hundred-marks.tsx'
import { OptionName } from '../../charts/mark.tsx'
import { Section } from '../section.tsx'
import { optionsOf, type Shown, viewOf } from '../shown.ts'

/** What makers of comparable products chose, where that is proven; not what is right. */
export function PrecedentsSection({ shown }: { readonly shown: Shown }) {
  const found = shown.assessment.precedents
  if (found === null) return null
  const view = viewOf(shown)
  const shares = optionsOf(shown).map(({ id }) => ({ option: id, share: found.probabilities[id] ?? 0 }))
  const counts = countsOfHundred({ shares, leader: found.agreement.chosen })
  return (
    <Section
      id="precedents"
      title="Products like yours"
      rail={`What ${found.products} open source products chose, proven by their files, and the nearest of them. This is what others did, not what is right.`}
    >
      <div className="grid items-center gap-x-10 gap-y-4 sm:grid-cols-[300px_minmax(0,1fr)]">
        <HundredMarks
          counts={shares.map(({ option }) => ({ option, name: view.nameOf(option), count: counts.get(option) ?? 0 }))}
        />
        <p className="text-[15px] text-ink-2">
          {oddsText(view, found)} {withVerdict(view, found)}
        </p>
      </div>
      {found.nearest.length === 0 ? (
        <p className="mt-8 border-t border-line pt-3">The brief says nothing by which products could be compared.</p>
      ) : (
        <ul className="mt-8 border-b border-line">
          {found.nearest.map((near) => (
            <li
              key={near.id}
              className="grid gap-x-8 gap-y-1 border-t border-line py-3.5 md:grid-cols-[minmax(0,1fr)_120px_minmax(0,1.2fr)]"
            >
              <span>
                <b className="block font-semibold">{near.name}</b>
                <span className="text-[15px] text-ink-2">{near.summary}</span>
              </span>
              <span>
                <OptionName option={near.strict} name={view.nameOf(near.strict)} />
              </span>
              <span className="text-[15px] text-ink-2">
                {near.differs.length === 0
                  ? 'Alike in all that is known.'
                  : `Differs in ${differences(near.differs, false)}.`}
                <span className="hidden break-words engineer:block">Proof: {near.evidence.join(', ')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
