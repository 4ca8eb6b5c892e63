import type { Assessment, NextQuestion, OptionResult } from '../model/index.ts'
import { type AssessInput, evaluationInput } from './assess.ts'
import { cellReports, restsOn } from './cell-reports.ts'
import { recommend } from './decision-report.ts'
import { evaluate } from './evaluate.ts'
import { nextQuestion, questionValues } from './question-values.ts'

/** The part of an assessment that changes with every answer. */
export interface Preview extends Pick<Assessment, 'recommendation' | 'questions' | 'unknown'> {
  readonly options: readonly Pick<OptionResult, 'id' | 'name' | 'share' | 'excludedBy'>[]
  readonly nextQuestion: NextQuestion | null
}

/** The verdict and the worth of the open questions alone: no estimate by item, no flips. Same shares as `assess`. */
export function preview(input: AssessInput): Preview {
  const evaluation = evaluate(evaluationInput(input))
  const { simulation, included, result } = evaluation
  const questions = questionValues(evaluation)
  return {
    recommendation: { ...recommend(evaluation), restsOn: restsOn(evaluation, cellReports(evaluation)) },
    options: simulation.options.map(({ option: { id, name } }, at) => {
      const alternative = included.indexOf(at)
      return {
        id,
        name,
        share: result.rankAcceptability[alternative]?.[0] ?? 0,
        ...(alternative < 0 ? { excludedBy: 'constraints.exclude' } : {}),
      }
    }),
    questions,
    nextQuestion: nextQuestion(evaluation, questions),
    unknown: simulation.input.scenario.unknown,
  }
}
