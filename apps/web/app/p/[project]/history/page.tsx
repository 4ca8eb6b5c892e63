import type { Brief } from '@stackmark/engine'
import { briefDifferences } from '@stackmark/report/brief-differences'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ApiError } from '../../../../src/api/api-error.ts'
import { ActualForm } from '../../../../src/projects/actual-form.tsx'
import { dayOf } from '../../../../src/projects/day-of.ts'
import { GoBack } from '../../../../src/projects/go-back.tsx'
import { callHere, currentGuide } from '../../../../src/server/backend.ts'
import { ReadingPage } from '../../../../src/shell/reading-page.tsx'

export const metadata: Metadata = { title: 'History' }

export default async function Page({ params }: { readonly params: Promise<{ readonly project: string }> }) {
  const { project: projectId } = await params
  const [project, revisions, assessments, guide] = await read(projectId)
  const newest = revisions.items[0]?.revision ?? 0
  return (
    <ReadingPage
      at="history"
      brief={`/p/${projectId}`}
      title={project.name}
      lede={
        <>
          Its brief as it grew, and what came out. <Link href={`/p/${projectId}`}>Open the brief</Link>
        </>
      }
    >
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <section aria-labelledby="assessments">
          <h2 id="assessments" className="text-xl font-semibold">
            Assessments
          </h2>
          {assessments.items.length === 0 ? <p className="mt-3 text-ink-2">It was not assessed yet.</p> : null}
          <ul className="mt-3 border-b border-line">
            {assessments.items.map(({ id, createdAt, revision, guideVersion }, at) => {
              const before = assessments.items[at + 1]
              return (
                <li
                  key={id}
                  className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2.5"
                >
                  <Link href={`/p/${projectId}/assessment/${id}`} className="font-[550]">
                    Of revision {revision}, {dayOf(createdAt)}
                  </Link>
                  <span className="text-sm text-ink-2">
                    guide {guideVersion}
                    {before === undefined ? null : (
                      <>
                        , <Link href={`/compare?a=${before.id}&b=${id}`}>compare with the one before</Link>
                      </>
                    )}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
        <section aria-labelledby="revisions">
          <h2 id="revisions" className="text-xl font-semibold">
            Revisions of the brief
          </h2>
          {revisions.items.length === 0 ? <p className="mt-3 text-ink-2">Nothing was answered yet.</p> : null}
          <ol className="mt-3 border-b border-line">
            {revisions.items.map(({ revision, brief, createdAt }, at) => {
              const before = revisions.items[at + 1]
              const changes = before === undefined ? [] : briefDifferences(asBrief(before.brief), asBrief(brief), guide)
              return (
                <li key={revision} className="border-t border-line py-2.5">
                  <span className="flex flex-wrap items-baseline justify-between gap-x-6">
                    <b className="font-[550]">
                      {revision}, {dayOf(createdAt)}
                    </b>
                    {revision === newest ? (
                      <span className="text-sm text-ink-2">as it is now</span>
                    ) : (
                      <GoBack projectId={projectId} newest={newest} brief={brief} revision={revision} />
                    )}
                  </span>
                  <span className="block text-[15px] text-ink-2">
                    {changes.length === 0
                      ? revision === 1
                        ? 'The first answers.'
                        : 'Only its name or summary.'
                      : changes
                          .map(
                            ({ name, from, to }) =>
                              `${name}: ${to ?? 'left open'}${from === null ? '' : `, before ${from}`}`,
                          )
                          .join('; ')}
                  </span>
                </li>
              )
            })}
          </ol>
        </section>
      </div>
      <section aria-labelledby="actuals" className="mt-14 border-t border-line pt-10">
        <h2 id="actuals" className="text-xl font-semibold">
          When it is done
        </h2>
        <p className="mt-2 max-w-[44em] text-ink-2">
          Say what it was estimated at and what it took. From then on your own projects move the overrun of every
          assessment here.
        </p>
        <ActualForm projectId={projectId} name={project.name} />
      </section>
    </ReadingPage>
  )
}

function asBrief(brief: Readonly<Record<string, unknown>>): Brief {
  return brief
}

async function read(projectId: string) {
  try {
    return await Promise.all([
      callHere('getProject', { projectId }),
      callHere('listRevisions', { projectId, limit: 50 }),
      callHere('listAssessments', { projectId, limit: 50 }),
      currentGuide(),
    ])
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'NOT_FOUND' || error.code === 'INPUT_INVALID')) notFound()
    throw error
  }
}
