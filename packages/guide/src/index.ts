export { assessmentJsonSchema } from './assessment/assessment-json-schema.ts'
export { assessmentSchema } from './assessment/assessment-schema.ts'
export * from './brief/index.ts'
export { checkGuide } from './check/check-guide.ts'
export { type Condition, conditionForms, parseCondition } from './condition.ts'
export {
  type CheckedEvidence,
  checkEvidence,
  type EvidenceProblem,
  evidenceProblemCodes,
} from './evidence/check-evidence.ts'
export type { GuideFile } from './files.ts'
export { type FactResult, factWithSources, findFacts } from './find.ts'
export { type LoadResult, loadGuide } from './load.ts'
export { nearestName } from './nearest-name.ts'
export { overlay } from './overlay.ts'
export * from './problem/index.ts'
export { isUsable, type Problem, type ProblemCode, problemCodes, type Severity } from './problem.ts'
export type { Entry, GuideKey, Manifest } from './schema/entries.ts'
export { fact as factSchema, source as sourceSchema } from './schema/fact.ts'
export { jsonSchemas } from './schema/json-schema.ts'
export { type Unit, units } from './schema/units.ts'
