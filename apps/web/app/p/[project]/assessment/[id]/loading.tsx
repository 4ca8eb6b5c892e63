import { HundredMarks } from '../../../../../src/charts/hundred-marks.tsx'
import { Header } from '../../../../../src/shell/header.tsx'

/** The places that the marks will take. */
export default function Loading() {
  return (
    <>
      <Header at="assessment" />
      <main id="main" className="page" aria-busy="true">
        <div className="grid gap-16 pt-14 lg:grid-cols-[minmax(0,1fr)_312px]">
          <p className="text-verdict font-semibold text-ink-3">Reading the assessment</p>
          <HundredMarks counts={null} columns={10} />
        </div>
      </main>
    </>
  )
}
