import type { Guide, OptionShape } from '@stackmark/engine'
import type { Problem } from '../problem.ts'
import { conditionProblems } from './advice.ts'
import type { At, Lookup } from './lookup.ts'

/** References of options, criteria and what stands beside them. */
export function checkOptions(guide: Guide, lookup: Lookup): readonly Problem[] {
  return [
    ...guide.options.flatMap((option) => {
      const at = (field: string): At => ({ key: 'options', id: option.id, field })
      return [
        ...lookup('fact', option.facts, at('facts')),
        ...checkShape(option, at, '', lookup),
        ...option.variants.flatMap((variant, index) => checkShape(variant, at, `variants[${index}].`, lookup)),
        ...option.later.flatMap((later, index) => [
          ...lookup('option', [later.option], at(`later[${index}].option`)),
          ...lookup('need', Object.keys(later.needs), at(`later[${index}].needs`)),
        ]),
      ]
    }),
    ...guide.criteria.flatMap(({ id, group, reads }) => [
      ...lookup('group', [group], { key: 'criteria', id, field: 'group' }),
      ...lookup('read', reads, { key: 'criteria', id, field: 'reads' }),
    ]),
    ...guide.rules.flatMap(({ id, option, when, sources }) => [
      ...lookup('option', [option], { key: 'rules', id, field: 'option' }),
      ...when.flatMap((each) => conditionProblems(each, { key: 'rules', id, field: 'when' }, lookup)),
      ...lookup('source', sources, { key: 'rules', id, field: 'sources' }),
    ]),
    ...guide.constants.flatMap(({ id, sources }) =>
      lookup('source', sources, { key: 'constants', id, field: 'sources' }),
    ),
    ...guide.referenceClasses.flatMap(({ id, sources }) =>
      lookup('source', sources, { key: 'referenceClasses', id, field: 'sources' }),
    ),
  ]
}

function checkShape(shape: OptionShape, at: (field: string) => At, prefix: string, lookup: Lookup): readonly Problem[] {
  const runtimes = shape.deployables.flatMap(({ runtime }) => (runtime === null ? [] : [runtime]))
  return [
    ...lookup('skill', Object.keys(shape.languages), at(`${prefix}languages`)),
    ...lookup('language', Object.values(shape.languages), at(`${prefix}languages`)),
    ...lookup('language', runtimes, at(`${prefix}deployables`)),
    ...lookup(
      'skill',
      shape.deployables.flatMap(({ skills }) => skills),
      at(`${prefix}deployables`),
    ),
    ...lookup(
      'skill',
      shape.boundaries.flatMap(({ between }) => between),
      at(`${prefix}boundaries`),
    ),
    ...lookup('fact', Object.values(shape.types), at(`${prefix}types`)),
  ]
}
