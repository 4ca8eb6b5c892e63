import Link from 'next/link'
import { Header } from '../../../src/shell/header.tsx'

export default function NotFound() {
  return (
    <>
      <Header at={null} />
      <main id="main" className="page py-16">
        <h1 className="max-w-[18em] text-question font-semibold text-balance">
          This link does not open anything any more
        </h1>
        <p className="mt-3 max-w-[36em] text-lg text-ink-2">
          It has ended, was taken back, or was not copied whole. Ask whoever sent it for another one, or{' '}
          <Link href="/">describe a product of your own</Link>.
        </p>
      </main>
    </>
  )
}
