import { currentGuide, guidePath, workspaceHistory } from '../src/server/backend.ts'
import { Header } from '../src/shell/header.tsx'

export default async function Page() {
  const [guide, history] = await Promise.all([currentGuide(), workspaceHistory()])
  return (
    <>
      <Header at="brief" />
      <main id="main" className="page">
        <h1 className="text-question font-semibold">
          {guide.questions[0]?.text} {guidePath()} {history === null ? 'none' : 'some'}
        </h1>
      </main>
    </>
  )
}
