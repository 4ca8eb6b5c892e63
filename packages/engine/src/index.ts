export {
  type AssessInput,
  assess,
  DEFAULT_SAMPLES,
  DEFAULT_SEED,
  DEFAULT_TRIALS,
  ENGINE_VERSION,
  inputHash,
} from './assess/assess.ts'
export { type Preview, preview } from './assess/preview.ts'
export { priorityBlocks, priorityWeights } from './assess/priority-weights.ts'
export { LEAST_GAIN } from './assess/question-values.ts'
export { LEAN_SHARE, RELEVANT_GAP, STRONG_SHARE } from './assess/wording.ts'
export * from './calibration/index.ts'
export { type DecideOptions, type Decision, type Decisions, decide, type NamedDecision } from './decide/decide.ts'
export { DECIDE_ERRORS, DecideError, type DecideErrorCode } from './decide/error.ts'
export { type Saving, savingOf } from './fit/saving.ts'
export {
  FITTED_CONSTANTS,
  fitTimeline,
  type TimelineCell,
  type TimelineFit,
  timelineCells,
  timelineTypes,
  typicalBrief,
} from './fit/timeline-fit.ts'
export type * from './model/index.ts'
export type { Problem, ProblemCase, ProblemCell, ProblemWeights } from './model/problem.ts'
export * from './precedents/index.ts'
export { createDraws, type Draws } from './random/draws.ts'
export { createRandom, fillUniform, type Random } from './random/random.ts'
export * from './record/index.ts'
export { answerOf, withAnswer } from './scenario/answers.ts'
export { type Interval, wilsonInterval } from './stats/wilson-interval.ts'
