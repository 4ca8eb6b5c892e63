import { classFactor } from '../estimate/overrun.ts'
import { indexGuide } from '../facts/guide-index.ts'
import { canonicalJson } from '../hash/canonical-json.ts'
import { sha256 } from '../hash/sha256.ts'
import type { Assessment, Brief, Evidence, Guide, History } from '../model/index.ts'
import { type PrecedentPrior, precedentsFor } from '../precedents/precedents.ts'
import type { Draws } from '../random/draws.ts'
import { cellReports, contributionsOf, restsOn } from './cell-reports.ts'
import { decisionDetail, headToHead, optionResults, recommend } from './decision-report.ts'
import { derivedInputs, differences, estimateDetail } from './estimate-report.ts'
import { type EvaluationInput, evaluate } from './evaluate.ts'
import { evidenceLines, misconceptionsFor } from './evidence-lines.ts'
import { findFlips } from './flips.ts'
import { commonSetting, hiringRoles } from './hiring-roles.ts'
import { historyFactor } from './history-factor.ts'
import { knownFacts } from './known.ts'
import { nextQuestion, questionValues } from './question-values.ts'
import { pickStack } from './stack.ts'
import { stagedWays } from './staged-ways.ts'

export const ENGINE_VERSION = '0.1.0'

/** The reference class used unless one's own history speaks. */
export const DEFAULT_CLASS = 'pooled'

export interface AssessInput {
  readonly brief: Brief
  readonly guide: Guide
  /** Measured results and published ranges beyond the guide's own facts. */
  readonly evidence?: readonly Evidence[]
  /** One's own finished projects: they move the shared overrun factor. */
  readonly history?: History
  readonly referenceClass?: string
  /** Shares of the options at large, in place of the sample's, for what comparable products chose. */
  readonly precedentPrior?: PrecedentPrior
  readonly seed?: number
  /** Scheduling trials, at least 100. */
  readonly trials?: number
  /** Weightings, at least as many as trials. */
  readonly samples?: number
  /** SHA-256 of the guide as JSON, where the caller knows it: working it out takes as long as reading the guide. */
  readonly guideHash?: string
  /** Draws of the same seed and number of trials, to share among runs. */
  readonly draws?: Draws
}

const guideHashes = new WeakMap<Guide, string>()

function guideHash(guide: Guide): string {
  let hash = guideHashes.get(guide)
  if (hash === undefined) {
    hash = sha256(JSON.stringify(guide))
    guideHashes.set(guide, hash)
  }
  return hash
}

export const DEFAULT_SEED = 1
export const DEFAULT_TRIALS = 10_000
export const DEFAULT_SAMPLES = 100_000

/**
 * The whole answer for a brief. Pure and deterministic: the same input and seed give the same bytes.
 * Throws only on a defective guide; a brief is checked before (see the guide's `checkBrief`).
 */
export function assess(input: AssessInput): Assessment {
  const { brief, guide } = input
  const evaluation = evaluate(evaluationInput(input))
  const { index, evidence, seed, trials, samples } = evaluation.input
  const { simulation } = evaluation
  const options = optionResults(evaluation)
  const recommendation = recommend(evaluation)
  const cells = cellReports(evaluation)
  const contributions = contributionsOf(evaluation, cells)
  const values = questionValues(evaluation)
  const known = knownFacts(index, brief)
  const stack = simulation.options.flatMap((option) =>
    pickStack(index, option.option.id, commonSetting(option).shape, known),
  )
  const lines = evidenceLines(index, known, evidence)
  const misconceptions = misconceptionsFor(index, known, cells)
  const hiring = simulation.options.flatMap((option) => hiringRoles(simulation, option))
  const cited = new Set([
    ...cells.flatMap((cell) => cell.facts),
    ...stack.flatMap((pick) => pick.facts),
    ...misconceptions.flatMap((misconception) => misconception.facts),
    ...hiring.flatMap((role) => role.facts),
    ...index.options.flatMap((option) => option.facts),
  ])
  return {
    brief: { name: brief.name ?? null, summary: brief.summary ?? null },
    recommendation: { ...recommendation, restsOn: restsOn(evaluation, cells) },
    options,
    headToHead: headToHead(evaluation),
    contributions,
    ...findFlips(evaluation),
    nextQuestion: nextQuestion(evaluation, values),
    questions: values,
    staged: stagedWays(evaluation),
    precedents: precedentsFor(guide, brief, recommendation.option, input.precedentPrior),
    stack,
    evidence: lines,
    misconceptions,
    differences: differences(evaluation),
    decision: decisionDetail(evaluation),
    estimate: estimateDetail(evaluation),
    hiring,
    cells,
    derived: derivedInputs(evaluation),
    facts: [...cited]
      .filter((id) => index.facts.has(id))
      .sort()
      .map((id) => ({ id, sources: index.facts.get(id)?.sources ?? [] })),
    unknown: simulation.input.scenario.unknown,
    seed,
    trials,
    samples,
    engineVersion: ENGINE_VERSION,
    guideVersion: guide.version,
    inputHash: inputHash(input),
  }
}

/**
 * The hash of all that decides an assessment, as 64 hexadecimal digits: known before anything is computed, so that an
 * assessment that is stored can be found instead.
 */
export function inputHash(input: AssessInput): string {
  return sha256(
    canonicalJson({
      brief: input.brief,
      guide: input.guideHash ?? guideHash(input.guide),
      evidence: input.evidence ?? [],
      history: input.history ?? null,
      referenceClass: input.referenceClass ?? DEFAULT_CLASS,
      precedentPrior: input.precedentPrior ?? null,
      engineVersion: ENGINE_VERSION,
      seed: input.seed ?? DEFAULT_SEED,
      trials: input.trials ?? DEFAULT_TRIALS,
      samples: input.samples ?? DEFAULT_SAMPLES,
    }),
  )
}

/** The input with its defaults filled in. */
export function evaluationInput(input: AssessInput): EvaluationInput {
  const index = indexGuide(input.guide)
  const referenceClass = input.referenceClass ?? DEFAULT_CLASS
  return {
    index,
    brief: input.brief,
    evidence: input.evidence ?? [],
    factor: input.history ? historyFactor(index, referenceClass, input.history) : classFactor(index, referenceClass),
    seed: input.seed ?? DEFAULT_SEED,
    trials: input.trials ?? DEFAULT_TRIALS,
    samples: input.samples ?? DEFAULT_SAMPLES,
    ...(input.draws ? { draws: input.draws } : {}),
  }
}
