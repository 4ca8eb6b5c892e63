import type { Guide } from '@stackmark/engine'
import type { GuideKey } from './schema/entries.ts'

/** A guide from its lists. Stands apart from the schemas so that a browser can assemble one without loading them. */
export function guideOf(version: string, list: <Key extends GuideKey>(key: Key) => Guide[Key]): Guide {
  return {
    version,
    sources: list('sources'),
    facts: list('facts'),
    options: list('options'),
    languages: list('languages'),
    skills: list('skills'),
    groups: list('groups'),
    criteria: list('criteria'),
    needs: list('needs'),
    features: list('features'),
    productTypes: list('productTypes'),
    teams: list('teams'),
    questions: list('questions'),
    constants: list('constants'),
    referenceClasses: list('referenceClasses'),
    stack: list('stack'),
    claims: list('claims'),
    misconceptions: list('misconceptions'),
    rules: list('rules'),
    traits: list('traits'),
    traitAnswers: list('traitAnswers'),
    precedents: list('precedents'),
    precedentModels: list('precedentModels'),
  }
}
