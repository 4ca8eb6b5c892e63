import type { Metadata } from 'next'
import { briefGuideOf } from '../../../src/brief/brief-guide.ts'
import { Calculator } from '../../../src/embed/calculator.tsx'
import { currentGuide, guidePath } from '../../../src/server/backend.ts'

export const metadata: Metadata = { title: 'Calculator' }

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** For a frame on pages of others: without the history of the workspace, which is nobody else's. */
export default async function Page({ searchParams }: PageProps) {
  const [guide, { type, options }] = await Promise.all([currentGuide(), searchParams])
  const known = guide.productTypes.find(({ id }) => id === type)
  const only = String(options ?? '')
    .split(',')
    .filter((id) => guide.options.some((option) => option.id === id))
  return (
    <Calculator
      guide={briefGuideOf(guide)}
      guidePath={guidePath()}
      brief={known === undefined ? {} : { type: known.id }}
      only={only.length === 0 ? null : only}
      takesEnquiries={process.env['STACKMARK_ENQUIRIES'] === 'on'}
    />
  )
}
