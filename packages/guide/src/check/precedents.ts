import type { Guide } from '@stackmark/engine'
import { type Problem, problem } from '../problem.ts'
import { type At, type Lookup, pathOf } from './lookup.ts'

/** Shares are written with a few decimals. */
const sumTolerance = 1e-6

/** Traits, how they answer questions, precedents and the models trained on them: references, values and sums. */
export function checkPrecedents(guide: Guide, lookup: Lookup): readonly Problem[] {
  const values = new Map(guide.traits.map((trait) => [trait.id, trait.values.map(({ value }) => value)]))
  const answers = new Map(guide.questions.map((each) => [each.id, each.answers.map(({ value }) => String(value))]))
  const inTrait = (trait: string, found: readonly string[], at: At) => [
    ...lookup('trait', [trait], at),
    ...found.flatMap((value) => notAmong('unknown-trait-value', value, values.get(trait), at)),
  ]
  const inQuestion = (question: string, found: readonly string[], at: At) => [
    ...lookup('question', [question], at),
    ...found.flatMap((value) => notAmong('unknown-answer', value, answers.get(question), at)),
  ]
  return [
    ...guide.traits.flatMap(({ id, reads }) =>
      Object.entries(reads).flatMap(([question, read]) => {
        const at: At = { key: 'traits', id, field: `reads.${question}` }
        return [...inQuestion(question, Object.keys(read), at), ...inTrait(id, Object.values(read), at)]
      }),
    ),
    ...guide.traitAnswers.flatMap(({ id, rules }) => [
      ...lookup('question', [id], { key: 'traitAnswers', id, field: 'id' }),
      ...rules.flatMap(({ when, give }, index) => {
        const at: At = { key: 'traitAnswers', id, field: `rules[${index}]` }
        return [
          ...Object.entries(when).flatMap(([trait, found]) => inTrait(trait, found, at)),
          ...Object.keys(give).flatMap((value) => notAmong('unknown-answer', value, answers.get(id), at)),
          ...shareProblems(give, at),
        ]
      }),
    ]),
    ...guide.precedents.flatMap(({ id, traits, choice, strict, parts, sources }) => {
      const at = (field: string): At => ({ key: 'precedents', id, field })
      return [
        ...lookup('option', [choice], at('choice')),
        ...lookup('option', [strict], at('strict')),
        ...lookup('ecosystem', Object.keys(parts), at('parts')),
        ...lookup('source', sources, at('sources')),
        ...Object.entries(traits).flatMap(([trait, value]) => inTrait(trait, [value], at(`traits.${trait}`))),
      ]
    }),
    ...guide.precedentModels.flatMap(({ id, products, intercepts, shares, inputs, sources }) => {
      const at = (field: string): At => ({ key: 'precedentModels', id, field })
      return [
        ...lookup('option', [...Object.keys(intercepts), ...Object.keys(shares)], at('intercepts')),
        ...lookup('source', sources, at('sources')),
        ...inputs.flatMap((input) => [
          ...inTrait(input.trait, input.value === null ? [] : [input.value], at(`inputs[${input.id}]`)),
          ...lookup('option', Object.keys(input.coefficients), at(`inputs[${input.id}].coefficients`)),
        ]),
        ...staleProblems(products, guide.precedents.length, at('products')),
      ]
    }),
  ]
}

/** A value that is not among those allowed; nothing where what it should belong to is unknown itself. */
function notAmong(
  code: 'unknown-answer' | 'unknown-trait-value',
  found: string,
  allowed: readonly string[] | undefined,
  at: At,
): readonly Problem[] {
  if (allowed === undefined || allowed.includes(found)) return []
  const message = `${pathOf(at)} has "${found}"; it may be ${allowed.join(', ')}`
  return [problem(code, { path: pathOf(at), id: at.id, found, allowed, message })]
}

function shareProblems(give: Readonly<Record<string, number>>, at: At): readonly Problem[] {
  const sum = Object.values(give).reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) <= sumTolerance) return []
  const message = `${pathOf(at)} gives shares that sum to ${Math.round(sum * 1e6) / 1e6}; they must sum to 1`
  return [problem('answer-shares', { path: pathOf(at), id: at.id, found: String(sum), allowed: ['1'], message })]
}

function staleProblems(products: number, precedents: number, at: At): readonly Problem[] {
  if (products === precedents) return []
  const message = `${pathOf(at)} was trained on ${products} products, the guide has ${precedents} precedents: train it again`
  return [problem('precedent-model-stale', { path: pathOf(at), id: at.id, found: String(products), message })]
}
