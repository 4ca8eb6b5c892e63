import type { Guide } from '@stackmark/engine'
import type { Problem } from '../problem.ts'
import type { At, Lookup } from './lookup.ts'

/** References of needs, features, product types, teams and questions. */
export function checkProducts(guide: Guide, lookup: Lookup): readonly Problem[] {
  return [
    ...guide.needs.flatMap(({ id, criterion, skill, implies }) => {
      const at = (field: string): At => ({ key: 'needs', id, field })
      return [
        ...lookup('fit-criterion', [criterion], at('criterion')),
        ...lookup('skill', [skill], at('skill')),
        ...lookup(
          'feature',
          implies.map(({ feature }) => feature),
          at('implies'),
        ),
      ]
    }),
    ...guide.features.flatMap(({ id, hours, needs }) => {
      const at = (field: string): At => ({ key: 'features', id, field })
      return [
        ...lookup('skill', Object.keys(hours), at('hours')),
        ...lookup('skill', Object.keys(needs), at('needs')),
        ...Object.entries(needs).flatMap(([skill, shares]) =>
          lookup('need', Object.keys(shares), at(`needs.${skill}`)),
        ),
      ]
    }),
    ...guide.productTypes.flatMap(({ id, scope, needs }) => {
      const at = (field: string): At => ({ key: 'productTypes', id, field })
      return [
        ...lookup(
          'feature',
          scope.map(({ feature }) => feature),
          at('scope'),
        ),
        ...lookup('need', Object.keys(needs), at('needs')),
      ]
    }),
    ...guide.teams.flatMap(({ id, people }) =>
      people.flatMap((person, index) => {
        const at = (field: string): At => ({ key: 'teams', id, field: `people[${index}].${field}` })
        const languages = person.languages === 'as-needed' ? [] : person.languages
        return [...lookup('skill', person.skills, at('skills')), ...lookup('language', languages, at('languages'))]
      }),
    ),
    ...guide.questions.flatMap(({ id, priorByType, sources }) => {
      const at = (field: string): At => ({ key: 'questions', id, field })
      const need = id.startsWith('needs.') ? [id.slice('needs.'.length)] : []
      return [
        ...lookup('need', need, at('id')),
        ...lookup('product-type', Object.keys(priorByType), at('priorByType')),
        ...lookup('source', sources, at('sources')),
      ]
    }),
  ]
}
