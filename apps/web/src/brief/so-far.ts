import type { Brief, Guide } from '@stackmark/engine'
import { answerName, answerText } from '@stackmark/report/answers'
import type { Step } from './steps.ts'

/** A piece of the brief told as text; with a step it leads to where that is answered. */
export interface Said {
  readonly text: string
  readonly step?: string
  readonly unknown?: true
}

export const levelWords = ['none', 'a little', 'a fair part', 'at its heart'] as const

/** The brief in sentences. What is not known is said last, and as that. */
export function soFar(guide: Guide, brief: Brief, steps: readonly Step[], unknown: readonly string[]): readonly Said[] {
  const said = (id: string): Said | null => {
    const text = answerText(guide, brief, id)
    return text === null ? null : { text: lowerFirst(text), step: id }
  }
  const needs = guide.needs.flatMap(({ id, name }) => {
    const level = brief.needs?.[id]
    return level === undefined ? [] : [{ step: `needs.${id}`, name: lowerFirst(name), level }]
  })
  const needed = needs.filter(({ level }) => level > 0)
  const notNeeded = needs.filter(({ level }) => level === 0)
  const sentences: readonly (readonly [string, readonly (Said | null)[]])[] = [
    ['What exists: ', [said('stage')]],
    ['Seen in ', [said('frontend')]],
    [
      'What it needs: ',
      needed.map(({ step, name, level }) => ({ step, text: `${name} (${levelWords[level] ?? level})` })),
    ],
    ['It does without ', notNeeded.map(({ step, name }) => ({ step, text: name }))],
    ['The first release holds ', [said('scope')]],
    ['Built by ', [said('team')]],
    ['Used by ', [brief.load?.users === undefined ? null : { text: `${brief.load.users} people`, step: 'load.users' }]],
    ['There are ', [said('budget'), said('deadline')]],
    ['What matters first: ', [said('priorities')]],
  ]
  const open = steps.filter(({ id }) => unknown.includes(id))
  return [
    ...leadOf(guide, brief),
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

function leadOf(guide: Guide, { name, type: typeId }: Brief): readonly Said[] {
  const type = guide.productTypes.find(({ id }) => id === typeId)
  const what = type === undefined ? 'product of a kind that is not said' : lowerFirst(type.name)
  const article = /^[aeiou]/i.test(what) ? 'an ' : 'a '
  return [
    ...(name === undefined
      ? [{ text: article === 'a ' ? 'A ' : 'An ' }]
      : [{ text: name, step: 'name' }, { text: ` is ${article}` }]),
    { text: what, step: 'type' },
    { text: '. ' },
  ]
}

function joined(parts: readonly Said[]): readonly Said[] {
  return parts.flatMap((part, at) => {
    if (at === 0) return [part]
    return [{ text: at === parts.length - 1 ? ' and ' : ', ' }, part]
  })
}

/** Names that are written with a capital inside of a sentence too keep it. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*\b/.test(text) && !/^(AI|React|Python|Java|Type|North|Western|Eastern)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
