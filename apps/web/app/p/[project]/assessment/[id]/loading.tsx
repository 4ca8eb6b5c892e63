import { LEAN_SHARE, STRONG_SHARE } from '@stackmark/engine'
import { HundredMarks } from '../../../../../src/charts/hundred-marks.tsx'
import { ShareRule } from '../../../../../src/charts/share-rule.tsx'
import { Header } from '../../../../../src/shell/header.tsx'

/** The places that the marks will take, and the rule that they will stand on. */
export default function Loading() {
  return (
    <>
      <Header at="assessment" />
      <main id="main" className="page" aria-busy="true">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 pt-14 max-md:pt-9 lg:grid-cols-[minmax(0,1fr)_minmax(280px,312px)]">
          <div>
            <p className="text-sm text-ink-2">Assessment</p>
            <p className="mt-3 text-verdict font-semibold text-ink-3">Reading it</p>
          </div>
          <div className="max-lg:max-w-[420px]">
            <HundredMarks counts={null} columns={10} />
          </div>
        </div>
        <div className="mt-12">
          <ShareRule rows={[]} leanAt={LEAN_SHARE * 100} strongAt={STRONG_SHARE * 100} />
        </div>
      </main>
    </>
  )
}
