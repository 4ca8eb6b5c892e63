'use client'

import { Header } from '../../../../src/shell/header.tsx'

/** An assessment that is stored and cannot be shown: nothing of it is lost. */
export default function Failure() {
  return (
    <>
      <Header at="assessment" />
      <main id="main" className="page py-16">
        <h1 className="text-question font-semibold">The assessment cannot be shown just now</h1>
        <p className="mt-3 max-w-[36em] border-l-[3px] border-ink pl-4 text-lg text-ink-2">
          It is stored and stays as it was. Stackmark did not answer, or met a mistake of its own.
        </p>
        <button type="button" className="button mt-6" onClick={() => location.reload()}>
          Try again
        </button>
      </main>
    </>
  )
}
