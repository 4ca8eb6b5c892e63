import { Section } from '../section.tsx'
import { FileButtons } from './file-buttons.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { ShareLinks } from './share-links.tsx'

/** What one can do with an assessment. */
export function NextSteps({ assessmentId }: { readonly assessmentId: string }) {
  return (
    <div className="print:hidden">
      <Section
        id="next-steps"
        title="Next steps"
        rail="Everything here carries the figures and the sources of this page."
      >
        <div className="grid gap-x-14 gap-y-10 md:grid-cols-2">
          <div>
            <h3 className="font-semibold">Write the decision down</h3>
            <p className="mt-1 mb-3 text-[15px] text-ink-2">
              A record in Markdown to keep beside the code, or the report on paper.
            </p>
            <FileButtons
              assessmentId={assessmentId}
              files={[
                ['adr', 'Decision record'],
                ['pdf', 'Report (PDF)'],
              ]}
              print
            />
          </div>
          <div>
            <h3 className="font-semibold">Take the numbers</h3>
            <p className="mt-1 mb-3 text-[15px] text-ink-2">For a sheet, a script, or a second opinion.</p>
            <FileButtons
              assessmentId={assessmentId}
              files={[
                ['csv', 'Work items (CSV)'],
                ['json', 'Everything (JSON)'],
              ]}
            />
          </div>
          <div>
            <h3 className="font-semibold">Send it on</h3>
            <p className="mt-1 mb-3 text-[15px] text-ink-2">
              A link that reads and cannot write. You can take it back.
            </p>
            <ShareLinks assessmentId={assessmentId} />
          </div>
          <div>
            <h3 className="font-semibold">Hand it over</h3>
            <p className="mt-1 mb-3 text-[15px] text-ink-2">
              Brief and assessment to a team that the operator has named.
            </p>
            <HandOverForm assessmentId={assessmentId} />
          </div>
        </div>
      </Section>
    </div>
  )
}
