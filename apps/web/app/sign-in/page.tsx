import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { nextPlace } from '../../src/account/next-place.ts'
import { WayInForm } from '../../src/account/way-in-form.tsx'
import { wayIn } from '../../src/server/backend.ts'
import { Header } from '../../src/shell/header.tsx'

export const metadata: Metadata = { title: 'Sign in' }

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function Page({ searchParams }: PageProps) {
  const { next, invitation } = await searchParams
  const way = wayIn()
  const place = nextPlace(typeof next === 'string' ? next : undefined)
  if (way === null) redirect(place)
  return (
    <>
      <Header at={null} />
      <main id="main" className="page py-16">
        <WayInForm {...way} invitation={typeof invitation === 'string' ? invitation : ''} next={place} />
      </main>
    </>
  )
}
