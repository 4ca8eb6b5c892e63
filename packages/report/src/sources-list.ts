import type { EvidenceLine } from '@stackmark/engine'
import { factValue, sourceText } from './fact-words.ts'
import { paragraph } from './layout.ts'
import { plainText } from './plain-text.ts'
import { proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Look of a verdict on a claim; always beside its word. */
export const verdictMarks: Readonly<Record<EvidenceLine['verdict'], readonly [mark: string, word: string]>> = {
  held: ['✓', 'held'],
  'did-not-hold': ['⊗', 'did not hold'],
  'not-measured': ['◌', 'not measured'],
  published: ['◐', 'published by others'],
  estimated: ['◐', 'estimated'],
}

/** Claims of the guide that matter to this brief, with what is known of each. */
export function evidenceSection(view: View): Section | null {
  const { evidence } = view.assessment
  if (evidence.length === 0) return null
  const lines = evidence.flatMap(({ claim, statement, verdict, figure, sources: cited }) => {
    const [mark, word] = verdictMarks[verdict]
    const text = `${word}: ${plainText(statement)} ${plainText(figure)} (${claim}; ${cited.join(', ')})`
    return paragraph(text, proseWidth(view), `${mark} `)
  })
  return { title: 'Claims that matter here', lines }
}

/** Every fact that went into the answer. */
export function facts(view: View): Section {
  const { assessment, guide } = view
  const lines = assessment.facts.flatMap(({ id, sources: cited }) => {
    const fact = guide.facts.find((each) => each.id === id)
    const text =
      fact === undefined
        ? `${id} [${cited.join(', ')}]`
        : `${id}: ${factValue(fact)}. ${fact.basis}, confidence ${fact.confidence}, as of ${fact.asOf} [${cited.join(', ')}]`
    return paragraph(text, proseWidth(view), '- ')
  })
  return { title: `Facts it rests on (${assessment.facts.length})`, lines }
}

/** The sources of those facts. */
export function sources(view: View): Section {
  const { assessment, guide } = view
  const cited = new Set([
    ...assessment.facts.flatMap((fact) => fact.sources),
    ...assessment.evidence.flatMap((line) => line.sources),
  ])
  const known = guide.sources.filter(({ id }) => cited.has(id))
  const lines = known.flatMap((source) => paragraph(`${source.id}: ${sourceText(source)}`, proseWidth(view), '- '))
  return { title: `Sources (${known.length})`, lines }
}
