import type { Brief, Guide } from '@stackmark/engine'
import { answerName, answerText } from '@stackmark/report/answers'
import type { Keeper } from './keeper.ts'
import type { Clash } from './merge-briefs.ts'

interface ClashNoticeProps {
  readonly clashes: readonly Clash[]
  readonly guide: Guide
  readonly keeper: Keeper
}

/** What somebody else answered otherwise at the same time. */
export function ClashNotice({ clashes, guide, keeper }: ClashNoticeProps) {
  if (clashes.length === 0) return null
  return (
    <div role="alert" className="mt-6 border-l-[3px] border-ink pl-4">
      <p className="font-semibold">
        Somebody answered this too, in the meantime. Yours is kept unless you say otherwise.
      </p>
      <ul>
        {clashes.map((clash) => (
          <li key={clash.path} className="mt-2 flex flex-wrap items-baseline gap-x-4">
            <span>
              {answerName(guide, clash.path)}: yours {textOf(guide, clash.path, clash.mine)}, theirs{' '}
              {textOf(guide, clash.path, clash.theirs)}
            </span>
            <button type="button" className="link" onClick={() => keeper.takeTheirs(clash)}>
              Take theirs
            </button>
            <button type="button" className="link" onClick={() => keeper.keepMine(clash)}>
              Keep mine
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function textOf(guide: Guide, path: string, value: unknown): string {
  const [field = '', inner] = path.split('.')
  const brief: Brief = { [field]: inner === undefined ? value : { [inner]: value } }
  return value === undefined ? 'not known' : (answerText(guide, brief, path) ?? JSON.stringify(value))
}
