import { rawFigure } from '@stackmark/report/cell-words'
import { OptionName } from '../charts/mark.tsx'
import { type Shown, viewOf } from './shown.ts'

/** For engineers: what was found on every criterion for every option, its value, and how certain it is. */
export function CellsTable({ shown }: { readonly shown: Shown }) {
  const view = viewOf(shown)
  const included = view.options.filter(({ excludedBy }) => excludedBy === undefined)
  return (
    <details className="group mt-6 hidden border-y border-line engineer:block">
      <summary className="flex min-h-11 items-center justify-between gap-4 text-[15px]">
        Middle case (8 cases of 10), value from 0 to 1, and the least certain basis
        <span aria-hidden="true" className="text-ink-2 group-open:rotate-180 print:hidden">
          ▾
        </span>
      </summary>
      <div className="overflow-x-auto pb-3" tabIndex={0} role="region" aria-label="Cells of all criteria">
        <table className="w-full min-w-[640px] text-sm">
          <thead className="text-left text-xs text-ink-2">
            <tr>
              <th scope="col" className="py-1.5 pr-4 font-normal">
                Criterion
              </th>
              {included.map(({ id, name }) => (
                <th key={id} scope="col" className="py-1.5 pr-4 font-normal">
                  <OptionName option={id} name={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.assessment.decision.criteria.map(({ id: criterion, name }) => (
              <tr key={criterion} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-4 text-left font-[550]">
                  {name}
                </th>
                {included.map(({ id }) => {
                  const cell = view.cell(id, criterion)
                  return (
                    <td key={id} className="py-2 pr-4">
                      {cell === undefined ? (
                        'not derived'
                      ) : (
                        <>
                          {rawFigure(cell)}
                          <span className="block text-xs text-ink-2">
                            <span className="font-mono">{cell.meanValue.toFixed(2)}</span>, {cell.basis}
                          </span>
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
