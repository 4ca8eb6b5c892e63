'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import type { Output } from '../api/operations.ts'
import { readNumber } from '../brief/editors/read-number.ts'

type Recorded = Output<'recordActual'>
type Actual = Output<'listActuals'>['items'][number]

const measures = [
  ['hours', 'Hours'],
  ['weeks', 'Weeks'],
  ['cost', 'Cost'],
] as const

/** Estimated against real figures of a project that is done, and what that does to the overrun of the next. */
export function ActualForm({ projectId, name }: { readonly projectId: string; readonly name: string }) {
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const [actuals, setActuals] = useState<readonly Actual[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    call('listActuals', { limit: 100 })
      .then(({ items }) => setActuals(items))
      .catch(() => {})
  }, [])
  const failed = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error))
  const record = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const said = new FormData(form)
    const read = measures.map(([id, title]) => {
      const [estimated, actual] = ['estimated', 'actual'].map((which) => {
        const text = said.get(`${id} ${which}`)
        return readNumber(typeof text === 'string' ? text : '', 0.01, 1e12)
      })
      return { id, title, estimated, actual }
    })
    const wrong = read.find(({ estimated, actual }) => (estimated?.problem ?? actual?.problem ?? null) !== null)
    if (wrong !== undefined) return setProblem(`${wrong.title}: ${wrong.estimated?.problem ?? wrong.actual?.problem}`)
    const half = read.find(
      ({ estimated, actual }) => (estimated?.value === undefined) !== (actual?.value === undefined),
    )
    if (half !== undefined) return setProblem(`${half.title}: both what was estimated and what it took are needed.`)
    const whole = read.flatMap(({ id, estimated, actual }) =>
      estimated?.value === undefined || actual?.value === undefined
        ? []
        : [[id, { estimated: estimated.value, actual: actual.value }]],
    )
    if (whole.length === 0) return setProblem('One of them at least is needed.')
    setProblem(null)
    call('recordActual', { projectId, name, measures: Object.fromEntries(whole) }, { key: crypto.randomUUID() })
      .then((answer) => {
        setRecorded(answer)
        setActuals((before) => [answer.actual, ...before])
        form.reset()
      })
      .catch(failed)
  }
  const remove = (actualId: string) => {
    call('removeActual', { actualId })
      .then(() => setActuals((before) => before.filter(({ id }) => id !== actualId)))
      .catch(failed)
  }
  return (
    <>
      <form onSubmit={record} className="mt-5">
        <table className="text-[15px]">
          <thead className="text-left text-xs text-ink-2">
            <tr>
              <th scope="col" className="sr-only">
                Measure
              </th>
              <th scope="col" className="pr-4 pb-1 font-normal">
                estimated
              </th>
              <th scope="col" className="pb-1 font-normal">
                it took
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.map(([id, title]) => (
              <tr key={id}>
                <th scope="row" className="pr-5 text-left font-normal">
                  {title}
                </th>
                {['estimated', 'actual'].map((which) => (
                  <td key={which} className="py-1 pr-4">
                    <input
                      name={`${id} ${which}`}
                      aria-label={`${title}, ${which}`}
                      inputMode="decimal"
                      className="field w-32"
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {problem === null ? null : (
          <p role="alert" className="mt-3 border-l-[3px] border-ink pl-3">
            {problem}
          </p>
        )}
        <button type="submit" className="button button-quiet mt-4">
          Record it
        </button>
      </form>
      {recorded === null ? null : (
        <p role="status" className="mt-4 max-w-[44em] font-[550]">
          Recorded. The next project is expected to take {factorWords(recorded.factorAfter)} times its plan, learnt from{' '}
          {recorded.factorAfter.projects} of your own; before it was {factorWords(recorded.factorBefore)}.
        </p>
      )}
      {actuals.length === 0 ? null : (
        <ul className="mt-6 max-w-[44em] border-b border-line text-[15px]">
          {actuals.map(({ id, name: called, measures: found }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line py-1">
              <span>
                {called}:{' '}
                {measures
                  .flatMap(([each, title]) => {
                    const amounts = found[each]
                    return amounts === undefined
                      ? []
                      : [`${title.toLowerCase()} ${amounts.estimated} to ${amounts.actual}`]
                  })
                  .join(', ')}
              </span>
              <button type="button" onClick={() => remove(id)} className="link min-h-11">
                Remove<span className="sr-only">: {called}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function factorWords({ p10, p50, p90 }: Recorded['factorAfter']): string {
  return `${p50.toFixed(2)} (${p10.toFixed(2)} to ${p90.toFixed(2)})`
}
