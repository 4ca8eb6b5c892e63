import Link from 'next/link'
import { Header } from '../../../../src/shell/header.tsx'

export default function NotFound() {
  return (
    <>
      <Header at={null} />
      <main id="main" className="page py-16">
        <h1 className="max-w-[18em] text-question font-semibold text-balance">
          There is no assessment at this address
        </h1>
        <p className="mt-3 max-w-[36em] text-lg text-ink-2">
          The address was not copied whole, its project is gone, or it belongs to another workspace. Look through{' '}
          <Link href="/projects">your projects</Link>, or <Link href="/">describe a product</Link>.
        </p>
      </main>
    </>
  )
}
