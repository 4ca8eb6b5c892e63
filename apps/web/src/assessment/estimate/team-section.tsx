import { skillName } from '@stackmark/report/answers'
import { money } from '@stackmark/report/figures'
import { hiringTexts, memberTexts } from '@stackmark/report/people'
import { OptionName } from '../../charts/mark.tsx'
import { Section } from '../section.tsx'
import { type Shown, viewOf } from '../shown.ts'

/** Who builds it, who is still to be found for each option, and what each kind of work costs. */
export function TeamSection({ shown }: { readonly shown: Shown }) {
  const view = viewOf(shown)
  const running = view.options.filter(({ excludedBy }) => excludedBy === undefined)
  const skills = [...new Set(running.flatMap(({ costBySkill }) => costBySkill.map(({ skill }) => skill)))]
  return (
    <Section
      id="team"
      title="Team and hiring"
      rail={
        shown.assessment.unknown.includes('team')
          ? 'Nobody is named yet; the most likely team is shown.'
          : 'Your team, the roles that each option leaves open, and what an hour costs where they could be filled.'
      }
    >
      <ul className="border-b border-line">
        {memberTexts(view).map((text, at) => (
          <li key={`${at} ${text}`} className="border-t border-line py-2.5">
            {text}
          </li>
        ))}
      </ul>
      <h3 className="mt-10 mb-2 font-semibold">Still to be found</h3>
      <ul className="border-b border-line">
        {hiringTexts(view).map(({ options, text }) => (
          <li key={text} className="grid gap-x-8 gap-y-1 border-t border-line py-3 sm:grid-cols-[200px_minmax(0,1fr)]">
            <span className="flex flex-wrap gap-x-3">
              {options.map((id) => (
                <OptionName key={id} option={id} name={view.nameOf(id)} />
              ))}
            </span>
            <span className="first-letter:uppercase">{text}</span>
          </li>
        ))}
      </ul>
      <h3 className="mt-10 mb-2 font-semibold">Cost by kind of work, on average</h3>
      <div role="region" aria-label="Cost by kind of work" tabIndex={0} className="overflow-x-auto">
        <table className="w-full min-w-[460px] text-[15px]">
          <thead className="text-xs text-ink-2">
            <tr>
              <th scope="col" className="pb-1.5 text-left font-normal">
                Work
              </th>
              {running.map(({ id, name }) => (
                <th key={id} scope="col" className="pb-1.5 text-right font-normal">
                  <OptionName option={id} name={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {skills.map((skill) => (
              <tr key={skill} className="border-t border-line last:border-b">
                <th scope="row" className="py-2 text-left font-normal">
                  {skillName(shown.guide, skill)}
                </th>
                {running.map(({ id, costBySkill }) => {
                  const found = costBySkill.find((each) => each.skill === skill)
                  return (
                    <td key={id} className="py-2 text-right">
                      {found === undefined ? 'none' : money(found.cost, view.currency)}
                      <span className="hidden text-sm text-ink-2 engineer:block">
                        {found === undefined ? '' : `${Math.round(found.hours)} hours`}
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
