import type { CompleteRequestParams } from '@modelcontextprotocol/server'
import { listAssessments } from '../operations/list-assessments.ts'
import { listProjects } from '../operations/list-projects.ts'
import { searchFacts } from '../operations/search-facts.ts'
import type { Call } from './caller.ts'
import { assessmentTemplate, factTemplate } from './uris.ts'

/** The protocol's own limit. */
const most = 100

interface Completion {
  readonly values: string[]
  readonly total?: number
  readonly hasMore: boolean
}

const none: Completion = { values: [], total: 0, hasMore: false }

/** Ids for the templates of resources that begin with what was typed; none for anything else. */
export async function complete(call: Call, { ref, argument }: CompleteRequestParams): Promise<Completion> {
  if (ref.type !== 'ref/resource' || argument.name !== 'id') return none
  if (ref.uri === factTemplate) return factIds(call, argument.value)
  return ref.uri === assessmentTemplate ? assessmentIds(call, argument.value) : none
}

async function factIds(call: Call, typed: string): Promise<Completion> {
  const found = await call(searchFacts, { query: typed.slice(0, 200), limit: most })
  if (!found.ok) return none
  // Where no id begins so, the search looks into the words.
  const values = found.value.items.map(({ id }) => id).filter((id) => id.startsWith(typed.toLowerCase()))
  return { values, hasMore: values.length < found.value.found && values.length === most }
}

/** Of the newest projects: an id of an older assessment is not typed by hand. */
async function assessmentIds(call: Call, typed: string): Promise<Completion> {
  const projects = await call(listProjects, { limit: 20 })
  if (!projects.ok) return none
  const found = await Promise.all(
    projects.value.items.map(async ({ id: projectId }) => {
      const assessments = await call(listAssessments, { projectId })
      return assessments.ok ? assessments.value.items.map(({ id }) => id) : []
    }),
  )
  const values = [...new Set(found.flat())].filter((id) => id.startsWith(typed.toLowerCase()))
  return { values: values.slice(0, most), hasMore: values.length > most || projects.value.next !== null }
}
