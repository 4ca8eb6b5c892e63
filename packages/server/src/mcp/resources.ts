import { ProtocolError, ProtocolErrorCode, type Resource, ResourceNotFoundError } from '@modelcontextprotocol/server'
import type { Failure, Result } from '../failures.ts'
import { getAssessment } from '../operations/get-assessment.ts'
import { getFact } from '../operations/get-fact.ts'
import { listAssessments } from '../operations/list-assessments.ts'
import { listProjects } from '../operations/list-projects.ts'
import { searchFacts } from '../operations/search-facts.ts'
import type { Call } from './caller.ts'
import { assessmentTemplate, assessmentUri, factTemplate, factUri, namedBy } from './uris.ts'

const json = 'application/json'
const pageSize = 50

export const resourceTemplates = [
  {
    uriTemplate: factTemplate,
    name: 'fact',
    title: 'Fact',
    description: 'A fact of the guide with its value, unit, date and scope, and its sources written out.',
    mimeType: json,
  },
  {
    uriTemplate: assessmentTemplate,
    name: 'assessment',
    title: 'Assessment',
    description: 'A stored assessment, all of it, with the brief that it answers; it never changes.',
    mimeType: json,
  },
] as const

interface ResourcePage {
  readonly resources: Resource[]
  readonly nextCursor?: string
}

/**
 * The newest assessments of projects, project by project, then the facts. A cursor is the letter of the list that goes
 * on (`p`: projects, `f`: facts) and that list's own place.
 */
export async function listResources(call: Call, cursor: string | undefined): Promise<ResourcePage> {
  const [list, place] = [cursor?.charAt(0) ?? 'p', cursor?.slice(1) ?? '']
  if (list === 'p') return assessmentsOfProjects(call, place === '' ? undefined : place)
  if (list === 'f' && /^\d{1,5}$/.test(place)) return facts(call, Number(place))
  throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'The cursor must be the nextCursor of a list before.')
}

/** Assessments of at most so many projects a page: each is a question to the store. */
const projectsPerPage = 10

async function assessmentsOfProjects(call: Call, cursor: string | undefined): Promise<ResourcePage> {
  const page = valueOf(
    await call(listProjects, { limit: projectsPerPage, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const found = await Promise.all(
    page.items.map(async (project) => {
      const assessments = await call(listAssessments, { projectId: project.id, limit: projectsPerPage })
      // Removed for good since it was listed.
      return assessments.ok ? assessments.value.items.map((each) => ({ project, ...each })) : []
    }),
  )
  const resources = found.flat().map(({ project, id, revision, createdAt }) => ({
    uri: assessmentUri(id),
    name: `assessment-${id}`,
    title: `${project.name}, revision ${revision}`,
    mimeType: json,
    annotations: { lastModified: createdAt },
  }))
  return { resources, nextCursor: page.next === null ? 'f0' : `p${page.next}` }
}

async function facts(call: Call, offset: number): Promise<ResourcePage> {
  const { items, found } = valueOf(await call(searchFacts, { query: '', limit: pageSize, offset }))
  const resources = items.map(({ id, statement }) => ({
    uri: factUri(id),
    name: id,
    description: statement,
    mimeType: json,
  }))
  const end = offset + items.length
  return end < found && items.length > 0 ? { resources, nextCursor: `f${end}` } : { resources }
}

/** Throws what the protocol says for addresses that name nothing. */
export async function readResource(call: Call, uri: string) {
  const named = namedBy(uri)
  if (named === null) throw new ResourceNotFoundError(uri)
  const result =
    named.kind === 'facts'
      ? await call(getFact, { factId: named.id })
      : await call(getAssessment, { assessmentId: named.id })
  if (!result.ok) throw notRead(uri, result.failure)
  return { contents: [{ uri, mimeType: json, text: JSON.stringify(result.value) }] }
}

/** An id that can be none is not found either. */
function notRead(uri: string, { code, message }: Failure): ProtocolError {
  if (code === 'NOT_FOUND' || code === 'INPUT_INVALID') return new ResourceNotFoundError(uri, message)
  return new ProtocolError(ProtocolErrorCode.InternalError, `${code}: ${message}`)
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message } = result.failure
  const isOurs = code !== 'CURSOR_INVALID' && code !== 'INPUT_INVALID'
  throw new ProtocolError(
    isOurs ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams,
    `${code}: ${message}`,
  )
}
