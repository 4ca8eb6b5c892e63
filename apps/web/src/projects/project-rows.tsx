'use client'

import Link from 'next/link'
import { useState } from 'react'
import { call } from '../api/call.ts'
import type { Output } from '../api/operations.ts'
import { dayOf } from './day-of.ts'

type Project = Output<'getProject'>

/** Projects with what can be done to them; what was done can be undone in its place. */
export function ProjectRows({ projects: first }: { readonly projects: readonly Project[] }) {
  const [projects, setProjects] = useState(first)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const put = (change: Promise<Project>) => {
    setProblem(null)
    change
      .then((changed) => setProjects((before) => before.map((each) => (each.id === changed.id ? changed : each))))
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }
  return (
    <>
      {problem === null ? null : (
        <p role="alert" className="mt-6 border-l-[3px] border-ink pl-3">
          {problem}
        </p>
      )}
      <ul className="mt-6 border-b border-line">
        {projects.map((project) => (
          <li
            key={project.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-3"
          >
            {renaming === project.id ? (
              <form
                className="flex flex-wrap gap-3"
                onSubmit={(event) => {
                  event.preventDefault()
                  const name = new FormData(event.currentTarget).get('name')
                  if (typeof name === 'string') put(call('renameProject', { projectId: project.id, name }))
                  setRenaming(null)
                }}
              >
                <input
                  name="name"
                  aria-label="Name"
                  defaultValue={project.name}
                  required
                  maxLength={200}
                  className="field w-72"
                />
                <button type="submit" className="button button-quiet min-h-11 px-4">
                  Rename
                </button>
              </form>
            ) : (
              <span>
                {project.deletedAt === null ? (
                  <Link href={`/p/${project.id}`} className="text-lg font-semibold">
                    {project.name}
                  </Link>
                ) : (
                  <b className="text-lg font-semibold">{project.name}</b>
                )}
                <span className="block text-sm text-ink-2">{standing(project)}</span>
              </span>
            )}
            <span className="flex flex-wrap gap-x-5 text-sm">
              {actionsOn(project, put, () => setRenaming(project.id)).map(([text, act]) => (
                <button key={text} type="button" onClick={act} className="link min-h-11">
                  {text}
                  <span className="sr-only">: {project.name}</span>
                </button>
              ))}
              {project.deletedAt === null ? (
                <Link href={`/p/${project.id}/history`} className="inline-flex min-h-11 items-center">
                  History<span className="sr-only">: {project.name}</span>
                </Link>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function standing({ revision, updatedAt, archivedAt, deletedAt }: Project): string {
  const brief = revision === 0 ? 'no answers yet' : revision === 1 ? 'saved once' : `saved ${revision} times`
  if (deletedAt !== null) return `deleted ${dayOf(deletedAt)}; it can be brought back for 30 days`
  return `${brief}, last changed ${dayOf(updatedAt)}${archivedAt === null ? '' : `, archived ${dayOf(archivedAt)}`}`
}

function actionsOn(
  { id: projectId, archivedAt, deletedAt }: Project,
  put: (change: Promise<Project>) => void,
  rename: () => void,
): readonly (readonly [string, () => void])[] {
  if (deletedAt !== null) return [['Bring back', () => put(call('restoreProject', { projectId }))]]
  const archived = archivedAt === null
  return [
    ['Rename', rename],
    [archived ? 'Archive' : 'Take out of the archive', () => put(call('archiveProject', { projectId, archived }))],
    ['Delete', () => put(call('deleteProject', { projectId }))],
  ]
}
