import type { Brief, Guide } from '@stackmark/engine'
import { answerName, answerText } from '@stackmark/report/answers'
import type { Step } from './steps.ts'

/** A piece of the brief told as text; with a step it leads to where that is answered. */
export interface Said {
  readonly text: string
  readonly step?: string
  readonly unknown?: true
}

const levels = ['no', 'a little', 'some', 'a lot of'] as const

/** The brief in sentences. What is not known is said last, and as that. */
export function soFar(guide: Guide, brief: Brief, steps: readonly Step[], unknown: readonly string[]): readonly Said[] {
  const said = (id: string): Said | null => {
    const text = answerText(guide, brief, id)
    return text === null ? null : { text: lowerFirst(text), step: id }
  }
  const type = guide.productTypes.find(({ id }) => id === brief.type)
  const lead: Said[] = [
    ...(brief.name === undefined ? [] : [{ text: brief.name, step: 'name' }, { text: ' is ' }]),
    { text: brief.name === undefined ? 'A ' : 'a ' },
    type === undefined
      ? { text: 'product of a kind that is not said', step: 'type' }
      : { text: type.name, step: 'type' },
    { text: '. ' },
  ]
  const needs = guide.needs.flatMap((need): Said[] => {
    const level = brief.needs?.[need.id]
    if (level === undefined) return []
    return [{ text: `${levels[level] ?? level} ${lowerFirst(need.name)}`, step: `needs.${need.id}` }]
  })
  const sentences: readonly (readonly [string, readonly (Said | null)[]])[] = [
    ['What exists: ', [said('stage')]],
    ['Seen in ', [said('frontend')]],
    ['It needs ', needs],
    ['The first release holds ', [said('scope')]],
    ['Built by ', [said('team')]],
    ['Used by ', [brief.load?.users === undefined ? null : { text: `${brief.load.users} people`, step: 'load.users' }]],
    ['There are ', [said('budget'), said('deadline')]],
    ['What matters first: ', [said('priorities')]],
  ]
  const open = steps.filter(({ id }) => unknown.includes(id))
  return [
    ...lead,
    ...sentences.flatMap(([start, parts]) => {
      const known = parts.filter((part) => part !== null)
      return known.length === 0 ? [] : [{ text: start }, ...joined(known), { text: '. ' }]
    }),
    ...(open.length === 0
      ? []
      : [
          { text: 'Not known yet: ' },
          ...joined(
            open.map(({ id }) => ({ text: lowerFirst(answerName(guide, id)), step: id, unknown: true as const })),
          ),
          { text: '.' },
        ]),
  ]
}

function joined(parts: readonly Said[]): readonly Said[] {
  return parts.flatMap((part, at) => {
    if (at === 0) return [part]
    return [{ text: at === parts.length - 1 ? ' and ' : ', ' }, part]
  })
}

/** Names of technology keep their capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !/^(React|Python|Java|Type|North|Western|Eastern)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
