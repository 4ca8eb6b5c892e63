import Link from 'next/link'
import { Header } from '../src/shell/header.tsx'

export default function NotFound() {
  return (
    <>
      <Header at={null} />
      <main id="main" className="page py-16">
        <h1 className="text-question font-semibold">There is nothing at this address</h1>
        <p className="mt-3 max-w-[36em] text-lg text-ink-2">
          It may have been deleted, or belong to another workspace. <Link href="/">Describe a product</Link> or look
          through <Link href="/projects">your projects</Link>.
        </p>
      </main>
    </>
  )
}
