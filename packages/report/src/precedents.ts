import type { NearPrecedent, OppositePair, Precedents, TraitDifference } from '@stackmark/engine'
import { listed } from './figures.ts'
import { paragraph } from './layout.ts'
import { plainText } from './plain-text.ts'
import { reasonsBetween } from './reasons.ts'
import { proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Products shown to a founder; `full` shows all that were found. */
const fewProducts = 3
const fewProofs = 1
const fewDifferences = 3
/** Log-odds from which a trait is worth naming, and the lead in probability below which two options are level. */
const leastLogOdds = 0.2
const level = 0.1

/** What comparable products chose, where that is proven, and how it goes with the verdict; null without precedents. */
export function precedents(view: View, full: boolean): Section | null {
  const found = view.assessment.precedents
  if (found === null) return null
  const lines = precedentTexts(view, found, full).flatMap(({ text, item }) =>
    paragraph(narrowed(plainText(text), proseWidth(view) - 2), proseWidth(view), item ? '- ' : ''),
  )
  return { title: 'What comparable products chose', lines }
}

/** Paths wider than a line are cut behind a slash; on a screen of the usual width none is. */
function narrowed(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => (word.length > width ? word.replaceAll(/[/:](?=\S)/g, '$& ') : word))
    .join(' ')
}

/** The section's paragraphs and list items as plain sentences, for text and Markdown alike. */
export function precedentTexts(
  view: View,
  found: Precedents,
  full: boolean,
): readonly { readonly text: string; readonly item: boolean }[] {
  const nearest = found.nearest.slice(0, full ? undefined : fewProducts)
  return [
    paragraphOf(oddsText(view, found)),
    paragraphOf(withVerdict(view, found)),
    ...(nearest.length === 0
      ? [paragraphOf('The brief says nothing by which products could be compared.')]
      : nearest.map((near) => itemOf(productText(view, near, full)))),
    ...found.opposites.slice(0, full ? undefined : 1).map((pair) => itemOf(oppositeText(view, pair))),
  ]
}

function paragraphOf(text: string) {
  return { text, item: false }
}

function itemOf(text: string) {
  return { text, item: true }
}

/** How often comparable products chose each option. */
export function oddsText(view: View, found: Precedents): string {
  const odds = (chances: Readonly<Record<string, number>>) =>
    listed(view.options.map(({ id, name }) => `${name} ${percent(chances[id])}`))
  const sample =
    found.prior === null ? `in this sample of ${found.products}` : 'under the shares at large that you gave'
  return (
    `Of 100 open source products like this one, ${sample}: ${odds(found.probabilities)}. ` +
    `This is what others did, not what is right` +
    `${found.prior === null ? `, and no base rate: the sample has ${odds(found.sampleShares)}` : ''}. ` +
    `By the wider labels, which count any second language on the server: ${odds(found.wider)}.`
  )
}

/** How the precedents go with the weighing, and where they do not, why: two numbers with two meanings. */
export function withVerdict(view: View, found: Precedents): string {
  const { agrees, chosen, against, weighed } = found.agreement
  const chosenName = view.nameOf(chosen)
  if (agrees) return `The weighing comes to ${chosenName} as well; the two numbers mean different things.`
  if (weighed === null) return `They chose ${chosenName} most often; the weighing puts no option first.`
  const lead = (found.probabilities[chosen] ?? 0) - (found.probabilities[weighed] ?? 0)
  const often = lead < level ? 'hardly more often' : 'more often'
  const others = `They chose ${chosenName} ${often} than ${view.nameOf(weighed)}, which the weighing puts first.`
  const traits = found.drivers.filter(({ logOdds }) => logOdds >= leastLogOdds).slice(0, 2)
  const share = (id: string) => (found.prior ?? found.sampleShares)[id] ?? 0
  const where = found.prior === null ? 'in the whole sample' : 'at large, as you gave it'
  const inSample = share(chosen) > share(against) ? [`that ${chosenName} is more common ${where}`] : []
  const theirs = [...traits.map(({ name, value }) => `${name} (${value})`), ...inSample]
  const one = view.options.find(({ id }) => id === weighed)
  const other = view.options.find(({ id }) => id === chosen)
  if (other?.excludedBy !== undefined) return `They chose ${chosenName} most often, which your brief leaves out.`
  const ours = one && other ? reasonsBetween(view, one, other).pro.slice(0, 2) : []
  const because = theirs.length === 0 ? '' : ` For ${chosenName} among the products: ${listed(theirs)}.`
  const weighing = ours.length === 0 ? '' : ` In the weighing: ${listed(ours.map(({ name }) => name.toLowerCase()))}.`
  return `${others}${because}${weighing} The products say nothing of your team, money, time and priorities.`
}

function productText(view: View, near: NearPrecedent, full: boolean): string {
  const proofs = near.evidence.slice(0, full ? undefined : fewProofs)
  return (
    `${near.name}: ${view.nameOf(near.strict)}${made(near)}. ${near.summary} ` +
    `${near.differs.length === 0 ? 'Alike in all that is known.' : `Differs in ${differences(near.differs, full)}.`} ` +
    `Proof: ${proofs.join(', ')}${near.confidence === 'medium' ? ' (a borderline case)' : ''}.`
  )
}

const kindWords: Readonly<Record<string, string>> = {
  service: 'two services',
  subprocess: 'one part starts the other',
  node_sidecar: 'with a second process beside the core',
  web_layer: 'with a server of its own for the pages',
}

const linkWords: Readonly<Record<string, string>> = {
  rest: 'over REST',
  queue: 'over a queue',
  other: 'in a way of its own',
}

function made({ kind, link, parts }: NearPrecedent): string {
  if (kind === null) return ''
  const joined = [kindWords[kind] ?? kind, ...(link === null ? [] : [`joined ${linkWords[link] ?? link}`])].join(', ')
  const each = Object.entries(parts).map(([language, part]) => `${language}: ${part}`)
  return ` (${joined}${each.length === 0 ? '' : `; ${each.join('; ')}`})`
}

function oppositeText(view: View, { a, b, differs }: OppositePair): string {
  const how = differs.length === 0 ? 'in none of the traits' : `only in ${listed(differs.map(({ name }) => name))}`
  return (
    `Almost alike, chose differently: ${a.name} (${view.nameOf(a.strict)}) and ${b.name} (${view.nameOf(b.strict)}), ` +
    `which differ ${how}.`
  )
}

/** What sets a product apart, the furthest apart first; a few, unless `full`. */
export function differences(differs: readonly TraitDifference[], full: boolean): string {
  const shown = differs.slice(0, full ? undefined : fewDifferences)
  const words = shown.map(({ name, here, there }) => `${name} (${there}; here ${here})`)
  const more = differs.length - shown.length
  return listed([...words, ...(more > 0 ? [`${more} more`] : [])])
}

function percent(chance: number | undefined): number {
  return Math.round((chance ?? 0) * 100)
}
