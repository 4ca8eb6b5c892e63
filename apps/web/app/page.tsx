import { briefGuideOf } from '../src/brief/brief-guide.ts'
import { Desk } from '../src/brief/desk.tsx'
import { newDraft } from '../src/brief/drafts.ts'
import { currentGuide, guidePath, workspaceHistory } from '../src/server/backend.ts'

export default async function Page() {
  const [guide, history] = await Promise.all([currentGuide(), workspaceHistory()])
  return (
    <Desk draft={newDraft(crypto.randomUUID())} guide={briefGuideOf(guide)} guidePath={guidePath()} history={history} />
  )
}
