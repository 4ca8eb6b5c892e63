import type { Brief, ScopeItem, ThreePoint } from '../../packages/engine/src/model/index.ts'
import type { Random } from '../../packages/engine/src/random/random.ts'
import { type PertItem, pertItems } from './pert-items.ts'

/** How much of the brief is answered: nearly all, about half, or the scope alone. */
export type Answered = (typeof ANSWERED)[number]

export const ANSWERED = ['full', 'half', 'scope-only'] as const

interface Feature {
  readonly skills: readonly string[]
  readonly needs: readonly string[]
}

/** Skills and needs of four features, ten work items in all, as the guide's catalogue mixes them. */
const FEATURES: readonly Feature[] = [
  { skills: ['frontend', 'backend', 'qa'], needs: ['businessCrud', 'richFrontend'] },
  { skills: ['frontend', 'backend'], needs: ['realtime'] },
  { skills: ['backend', 'operations', 'qa'], needs: ['aiApi'] },
  { skills: ['data-ml', 'backend'], needs: ['dataProcessing', 'dataPipelines'] },
]

const ITEMS_PER_ROUND = FEATURES.reduce((sum, feature) => sum + feature.skills.length, 0)

/** A brief of exactly `items` work items (one skill of one feature each); `items` is a multiple of 10. */
export function briefOf(items: number, answered: Answered, random: Random): Brief {
  if (items % ITEMS_PER_ROUND !== 0) throw new RangeError(`${items} is not a multiple of ${ITEMS_PER_ROUND}`)
  const efforts = pertItems(items, random)
  const scope: ScopeItem[] = []
  for (let next = 0; next < items; ) {
    const { skills, needs } = FEATURES[scope.length % FEATURES.length] as Feature
    const hours = Object.fromEntries(skills.map((skill, at) => [skill, threePoint(efforts[next + at] as PertItem)]))
    scope.push({ name: `Feature ${scope.length + 1}`, hours, needs })
    next += skills.length
  }
  return { name: `${items} work items`, scope, ...ANSWERS[answered] }
}

function threePoint({ low, mode, high }: PertItem): ThreePoint {
  return [low, mode, high]
}

const HALF: Brief = {
  type: 'saas-dashboard',
  needs: { businessCrud: 3, realtime: 1, aiApi: 1, machineLearning: 0, dataProcessing: 2 },
  frontend: 'react',
  team: { region: 'eastern-europe' },
  load: { users: 5000 },
  budget: { amount: 90_000, currency: 'USD' },
  deadline: { weeks: 20 },
}

const ANSWERS: Readonly<Record<Answered, Brief>> = {
  full: {
    ...HALF,
    stage: 'new',
    needs: {
      ...HALF.needs,
      seo: 1,
      richFrontend: 2,
      scientificComputing: 0,
      dataPipelines: 1,
      adminPanel: 1,
      mediaProcessing: 0,
    },
    scripting: 'none',
    team: {
      region: 'eastern-europe',
      availability: 1,
      people: [
        { name: 'Ada', skills: ['frontend', 'backend', 'operations'], languages: ['typescript'], seniority: 'senior' },
        { name: 'Ben', skills: ['frontend', 'backend'], languages: ['typescript'], seniority: 'mid' },
        { name: 'Cem', skills: ['backend', 'data-ml'], languages: ['python'], seniority: 'mid' },
      ],
    },
  },
  half: HALF,
  'scope-only': {},
}
