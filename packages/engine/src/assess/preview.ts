import type { Assessment, NextQuestion, OptionResult } from '../model/index.ts'
import { type AssessInput, evaluationInput } from './assess.ts'
import { cellReports, restsOn } from './cell-reports.ts'
import { type Odds, oddsIn, recommend } from './decision-report.ts'
import { evaluate } from './evaluate.ts'
import { nextQuestion, questionValues } from './question-values.ts'

/** The part of an assessment that changes with every answer. */
export interface Preview extends Pick<Assessment, 'recommendation' | 'questions' | 'unknown'> {
  readonly options: readonly (Pick<OptionResult, 'id' | 'name' | 'share' | 'excludedBy'> & Odds)[]
  readonly nextQuestion: NextQuestion | null
}

/** The verdict, weeks and cost, and the worth of the open questions: no estimate by item, no flips. Same figures as `assess`. */
export function preview(input: AssessInput): Preview {
  const evaluation = evaluate(evaluationInput(input))
  const { simulation, included, result } = evaluation
  const questions = questionValues(evaluation)
  const odds = oddsIn(evaluation)
  return {
    recommendation: { ...recommend(evaluation), restsOn: restsOn(evaluation, cellReports(evaluation)) },
    options: simulation.options.map((simulated, at) => {
      const { id, name } = simulated.option
      const alternative = included.indexOf(at)
      return {
        id,
        name,
        share: result.rankAcceptability[alternative]?.[0] ?? 0,
        ...odds(simulated),
        ...(alternative < 0 ? { excludedBy: 'constraints.exclude' } : {}),
      }
    }),
    questions,
    nextQuestion: nextQuestion(evaluation, questions),
    unknown: simulation.input.scenario.unknown,
  }
}
