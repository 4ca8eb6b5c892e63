import type { Guide } from '@stackmark/engine'
import { conditionForms, parseCondition } from '../condition.ts'
import { type Problem, problem } from '../problem.ts'
import { type At, type Lookup, pathOf } from './lookup.ts'

/** References and conditions of the stack, the claims and the misconceptions. */
export function checkAdvice(guide: Guide, lookup: Lookup): readonly Problem[] {
  return [
    ...guide.stack.flatMap(({ id, when, skill, picks }) => {
      const at = (field: string): At => ({ key: 'stack', id, field })
      return [
        ...conditionProblems(when, at('when'), lookup),
        ...lookup('skill', [skill], at('skill')),
        ...picks.flatMap((pick, index) => [
          ...lookup('ecosystem', [pick.ecosystem], at(`picks[${index}].ecosystem`)),
          ...conditionProblems(pick.when, at(`picks[${index}].when`), lookup),
          ...lookup('fact', pick.facts, at(`picks[${index}].facts`)),
        ]),
      ]
    }),
    ...guide.claims.flatMap(({ id, fact, facts, when }) => {
      const at = (field: string): At => ({ key: 'claims', id, field })
      return [
        ...lookup('fact', [fact], at('fact')),
        ...lookup('fact', facts, at('facts')),
        ...conditionProblems(when, at('when'), lookup),
      ]
    }),
    ...guide.misconceptions.flatMap(({ id, facts, when, figure }) => {
      const at = (field: string): At => ({ key: 'misconceptions', id, field })
      return [
        ...lookup('fact', facts, at('facts')),
        ...lookup('option', [figure.option], at('figure')),
        ...lookup('criterion', [figure.criterion], at('figure')),
        ...conditionProblems(when, at('when'), lookup),
      ]
    }),
  ]
}

/** Conditions that cannot be read, or that name what the guide does not have. */
export function conditionProblems(conditions: readonly string[], at: At, lookup: Lookup): readonly Problem[] {
  return conditions.flatMap((text) => {
    const condition = parseCondition(text)
    if (condition !== null) return lookup(condition.target, [condition.id], at)
    const message = `${pathOf(at)} holds "${text}"; a condition is one of ${conditionForms.join(', ')}, or ! before one`
    return [problem('bad-condition', { path: pathOf(at), id: at.id, found: text, allowed: conditionForms, message })]
  })
}
