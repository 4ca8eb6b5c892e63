import type { Notes } from '../notes.ts'
import type { Shown } from '../shown.ts'
import { DriversSection } from './drivers-section.tsx'
import { PrecedentsSection } from './precedents-section.tsx'
import { TeamSection } from './team-section.tsx'
import { WeeksAndCost } from './weeks-and-cost.tsx'

interface EstimateSectionsProps {
  readonly shown: Shown
  readonly notes: Notes
}

/** What it takes in weeks, people and money, as odds, and what others built. */
export function EstimateSections({ shown, notes }: EstimateSectionsProps) {
  return (
    <>
      <WeeksAndCost shown={shown} notes={notes} />
      <DriversSection shown={shown} />
      <TeamSection shown={shown} />
      <PrecedentsSection shown={shown} />
    </>
  )
}
