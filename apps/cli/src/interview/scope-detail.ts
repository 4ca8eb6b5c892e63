import type { Brief, Guide, ScopeEntry, ScopeItem } from '@stackmark/engine'
import type { Selection } from './asker.ts'
import type { DetailReply, DetailsInput } from './details.ts'
import { readCountAndSize } from './free-answers.ts'

/**
 * Picks features of the catalogue, begun from what the brief lists or else from what such a product usually contains,
 * then asks about the few whose number or size is unusual. The person's own items stay as they are.
 */
export async function askScope({ asker, brief, guide }: DetailsInput): Promise<DetailReply> {
  const before = entriesOf(brief, guide)
  const picked = await asker.select({
    text: 'What must the first release contain?',
    notes:
      before.length === 0
        ? []
        : [brief.scope ? 'Marked: what the brief lists.' : 'Marked: what such products usually have.'],
    items: guide.features.map(({ id, name, group, keywords }) => ({
      id,
      label: name,
      hint: [group, ...keywords.slice(0, 3)].join(', '),
    })),
    chosen: [...new Set(before.map(({ feature }) => feature))],
  })
  if (picked.kind !== 'answer') return picked
  const entries = new Map(
    picked.value.map((feature): [string, readonly ScopeEntry[]] => {
      const known = before.filter((entry) => entry.feature === feature)
      return [feature, known.length === 0 ? [{ feature }] : known]
    }),
  )
  const unusual = await asker.select({
    text: 'Of which do you need another number, or another size?',
    notes: ['All others stay as they are shown here.'],
    items: [...entries].map(([feature, listed]) => itemOf(feature, listed, guide)),
    chosen: [],
  })
  if (unusual.kind === 'cancel') return unusual
  for (const feature of unusual.kind === 'answer' ? unusual.value : []) {
    const text = `${nameOf(feature, guide)}: how many, and how big (S, M, L)?`
    const reply = await asker.write({ text, example: '4 S', read: readCountAndSize })
    if (reply.kind === 'cancel') return reply
    if (reply.kind === 'answer') entries.set(feature, [{ feature, ...reply.value }])
  }
  const own = (brief.scope ?? []).filter((item) => !('feature' in item))
  const scope: readonly ScopeItem[] = [...[...entries.values()].flat(), ...own]
  const { scope: _scope, ...rest } = brief
  return { kind: 'answer', value: scope.length === 0 ? rest : { ...rest, scope } }
}

function entriesOf({ scope, type }: Brief, guide: Guide): readonly ScopeEntry[] {
  if (scope) return scope.filter((item) => 'feature' in item)
  return guide.productTypes.find(({ id }) => id === type)?.scope ?? []
}

function itemOf(feature: string, entries: readonly ScopeEntry[], guide: Guide): Selection['items'][number] {
  const hint = entries.map(({ count = 1, size = 'M' }) => `${count} of size ${size}`).join(' and ')
  return { id: feature, label: nameOf(feature, guide), hint }
}

function nameOf(feature: string, guide: Guide): string {
  return guide.features.find(({ id }) => id === feature)?.name ?? feature
}
