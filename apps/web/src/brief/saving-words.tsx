import type { Saving } from './keeper.ts'

/** Where the brief is: said beside the name of the project, and read aloud when it changes. */
export function SavingWords({ name, saving }: { readonly name: string | null; readonly saving: Saving }) {
  return (
    <span role="status">
      {name === null ? '' : `${name}, `}
      {wordsOf(saving)}
    </span>
  )
}

function wordsOf(saving: Saving): string {
  switch (saving.kind) {
    case 'untouched':
      return 'saved as you answer'
    case 'saving':
      return 'saving…'
    case 'saved':
      return `saved ${saving.at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
    case 'unsent':
      return 'saved on this device, not sent yet'
    case 'refused':
      return `not saved: ${saving.message}`
  }
}
