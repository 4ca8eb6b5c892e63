export { type BinomialShare, binomialShare } from './binomial-share.ts'
export {
  type CalibrationModel,
  type CalibrationOptions,
  type CalibrationReport,
  calibrate,
  calibrateTotals,
  type ModelResult,
  PROJECTS_NEEDED,
} from './calibrate.ts'
export { type EstimateCoverage, type EstimateRecord, estimateRecord } from './estimate-record.ts'
export { type LogPrediction, logQuantile, ratioCdf, ratioQuantile } from './log-prediction.ts'
export type { ModelScore } from './model-score.ts'
export { leastAmount, mostAmount, type PairProblem, type PairProblemCode, pairProblems } from './pair-problems.ts'
export {
  CLASS_MEAN_PAIRS,
  CLASS_SPREAD_PAIRS,
  type ClassSpread,
  type ProjectFactor,
  projectFactor,
  TRANSFER_WIDENING,
} from './project-factor.ts'
export type { Pair, ProjectTotals } from './project-totals.ts'
export { type CalibrationClass, DEFAULT_CLASS, referenceClasses } from './reference-classes.ts'
