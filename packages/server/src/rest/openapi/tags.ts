import type { Route } from '../routes.ts'

/** What the operations are about, in the order in which they are met. */
export const tags = [
  { name: 'Projects', description: 'Products that one is deciding about, and the revisions of their briefs.' },
  { name: 'Assessments', description: 'Stored answers for a brief: they never change.' },
  { name: 'Answers', description: 'Parts of an answer for a brief, computed and not stored.' },
  { name: 'Facts', description: 'What the guide knows, with its sources.' },
  { name: 'Actuals', description: 'Finished projects, from which the overrun factor learns.' },
  { name: 'Shares', description: 'Read-only links to one assessment.' },
  { name: 'Jobs', description: 'Long work that goes on by itself.' },
  { name: 'People', description: 'Who may come into a workspace, and the tokens they carry.' },
  { name: 'More', description: 'Everything else.' },
] as const

type Tag = (typeof tags)[number]['name']

/** By the first part of the path. */
const tagged: Readonly<Record<string, Tag>> = {
  projects: 'Projects',
  assessments: 'Assessments',
  comparison: 'Assessments',
  estimate: 'Answers',
  'next-question': 'Answers',
  precedents: 'Answers',
  facts: 'Facts',
  actuals: 'Actuals',
  shares: 'Shares',
  jobs: 'Jobs',
  'open-share': 'Shares',
  caller: 'People',
  members: 'People',
  invitations: 'People',
  'accept-invitation': 'People',
  tokens: 'People',
}

export function tagOf({ path }: Pick<Route, 'path'>): Tag {
  const first = path.split('/')[1] ?? ''
  return (Object.hasOwn(tagged, first) ? tagged[first] : undefined) ?? 'More'
}
