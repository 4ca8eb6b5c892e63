import { OptionName } from '../charts/mark.tsx'
import { Section } from './section.tsx'
import { type Shown, viewOf } from './shown.ts'

/** What to build with, inside the option ahead and, for comparison, inside the others. */
export function StackSection({ shown }: { readonly shown: Shown }) {
  const view = viewOf(shown)
  const included = view.options.filter(({ excludedBy }) => excludedBy === undefined)
  return (
    <Section
      id="stack"
      title="The stack inside"
      rail={`Picked by what the brief needs. Each pick has its reason, and what to take instead.`}
    >
      {included.map(({ id, name }) => (
        <details key={id} open={id === view.ahead.id} className="group border-b border-line first:border-t">
          <summary className="flex min-h-12 items-center justify-between gap-4 text-lg font-semibold">
            <OptionName option={id} name={name} />
            <span aria-hidden="true" className="text-sm font-normal text-ink-2 group-open:rotate-180 print:hidden">
              ▾
            </span>
          </summary>
          <table className="mb-4 w-full text-[15px] max-md:block">
            <thead className="text-left text-xs text-ink-2 max-md:hidden">
              <tr>
                {['Need', 'Pick', 'Because', 'Instead'].map((title) => (
                  <th key={title} scope="col" className="pr-6 pb-1.5 font-normal">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="max-md:block">
              {shown.assessment.stack
                .filter(({ option }) => option === id)
                .map(({ need, name: part, pick, reason, alternatives }) => (
                  <tr key={`${need} ${pick}`} className="border-t border-line align-top max-md:block max-md:py-3">
                    <th
                      scope="row"
                      className="w-[18%] py-2.5 pr-6 text-left font-normal max-md:block max-md:w-auto max-md:p-0 max-md:text-sm max-md:text-ink-2"
                    >
                      {part}
                    </th>
                    <td className="w-[20%] py-2.5 pr-6 font-semibold max-md:block max-md:w-auto max-md:p-0">{pick}</td>
                    <td className="py-2.5 pr-6 max-md:block max-md:p-0">{reason}</td>
                    <td className="w-[20%] py-2.5 text-ink-2 max-md:block max-md:w-auto max-md:p-0">
                      <span className="md:hidden">Instead: </span>
                      {alternatives.length === 0 ? 'nothing named' : alternatives.join(', ')}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      ))}
    </Section>
  )
}
