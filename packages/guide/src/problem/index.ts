export {
  type CheckedDecisionProblem,
  checkDecisionProblem,
  type DecisionProblemIssue,
} from './check-decision-problem.ts'
export { type DecisionProblem, decisionProblemJsonSchema, decisionProblemSchema } from './schema.ts'
