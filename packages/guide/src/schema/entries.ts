import type { Guide } from '@stackmark/engine'
import { z } from 'zod'
import { claim, misconception, rule, stackSlot } from './advice.ts'
import { criterion, criterionGroup } from './criterion.ts'
import { fact, source } from './fact.ts'
import { constant, question, referenceClass } from './model.ts'
import { language, option, skill } from './option.ts'
import { precedent, precedentModel, trait, traitAnswers } from './precedent.ts'
import { feature, need, productType, teamPreset } from './product.ts'
import { id } from './text.ts'

/** The lists a guide is made of. */
export type GuideKey = Exclude<keyof Guide, 'version'>

/** An entry of one of the lists. */
export type Entry<Key extends GuideKey = GuideKey> = Guide[Key][number]

/**
 * The schema of each list's entries, in the order of the engine's type. `satisfies` proves that whatever a schema lets
 * through is an entry the engine can read; `contract.test.ts` proves the other direction.
 */
export const entrySchemas = {
  sources: source,
  facts: fact,
  options: option,
  languages: language,
  skills: skill,
  groups: criterionGroup,
  criteria: criterion,
  needs: need,
  features: feature,
  productTypes: productType,
  teams: teamPreset,
  questions: question,
  constants: constant,
  referenceClasses: referenceClass,
  stack: stackSlot,
  claims: claim,
  misconceptions: misconception,
  rules: rule,
  traits: trait,
  traitAnswers,
  precedents: precedent,
  precedentModels: precedentModel,
} satisfies { readonly [Key in GuideKey]: z.ZodType<Entry<Key>> & z.ZodObject }

export const guideKeys = Object.keys(entrySchemas) as readonly GuideKey[]

/** `guide.json`: names the folder. A full guide extends null; an overlay extends the id of the guide it changes. */
export const manifestSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  id,
  version: z.string().min(1),
  extends: z.string().nullable(),
})

export type Manifest = Readonly<z.infer<typeof manifestSchema>>
