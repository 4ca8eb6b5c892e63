export { briefJsonSchema } from './brief-json-schema.ts'
export {
  type BriefNames,
  briefNames,
  currencies,
  everyLanguage,
  frontends,
  scriptings,
  sizes,
} from './brief-names.ts'
export { type BriefProblem, type BriefProblemCode, briefProblemCodes } from './brief-problem.ts'
export { type BriefSchema, briefSchema } from './brief-schema.ts'
export { briefTemplate } from './brief-template.ts'
export { type CheckedBrief, checkBrief } from './check-brief.ts'
export { quote } from './found.ts'
export { formatPath, type Path, parsePath } from './path.ts'
