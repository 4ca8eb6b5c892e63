'use client'

import { Header } from '../src/shell/header.tsx'

/** What is shown where a page could not be made. */
export default function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  return (
    <>
      <Header at={null} />
      <main id="main" className="page py-16">
        <h1 className="text-question font-semibold">This page could not be made</h1>
        <p className="mt-3 max-w-[36em] border-l-[3px] border-ink pl-4 text-lg text-ink-2">
          Stackmark did not answer as it should. What you wrote is kept on this device.
          {error.message === '' ? '' : ` It says: ${error.message}`}
        </p>
        <button type="button" className="button mt-6" onClick={() => (retry ?? location.reload.bind(location))()}>
          Try again
        </button>
      </main>
    </>
  )
}
