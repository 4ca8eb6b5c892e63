import { priorityMap } from '@stackmark/report/priority-map'
import { Section } from '../section.tsx'
import type { Shown } from '../shown.ts'
import { PriorityDesk } from './priority-desk.tsx'

interface PrioritiesSectionProps {
  readonly shown: Shown
  readonly briefPath: string | null
}

/** Which option comes first by what matters how much: a map, for guides that group their criteria in three. */
export function PrioritiesSection({ shown, briefPath }: PrioritiesSectionProps) {
  const { assessment, brief, guide } = shown
  if (!hasMap(shown)) return null
  const map = priorityMap(assessment, brief, guide)
  const counts = map.options.map(({ id, name }) => {
    const own = map.marks.filter(({ option }) => option === id)
    return `${name} ${own.length}`
  })
  return (
    <Section
      id="priorities"
      title="Where your priorities put you"
      rail={
        <>
          <p>
            At each corner one group of criteria has all the weight. Each small mark is one way to weigh them
            {map.fitting === null ? '.' : ' that fits your ranking; all that fits lies within the dashed line.'}
          </p>
          <p className="mt-2">
            What is unknown is held at its middle here. Priorities alone then put first: {counts.join(', ')} of 100.
          </p>
          <p className="mt-2">
            The tint takes the criteria of a group in their usual proportions. A mark may weigh them otherwise, and then
            differ from the tint around it.
          </p>
        </>
      }
    >
      <PriorityDesk
        map={map}
        relevantGap={assessment.decision.relevantGap}
        questionPath={briefPath === null ? null : `${briefPath}?q=priorities`}
      />
    </Section>
  )
}

export function hasMap({ assessment, guide }: Pick<Shown, 'assessment' | 'guide'>): boolean {
  const groups = guide.groups.filter(({ id }) => assessment.decision.criteria.some(({ group }) => group === id))
  const left = assessment.options.filter(({ excludedBy }) => excludedBy === undefined)
  return groups.length === 3 && left.length > 1
}
