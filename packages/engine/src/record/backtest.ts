import type { Guide, PrecedentLabel, Strength } from '../model/index.ts'
import type { LabelledProduct } from '../precedents/precedent-model.ts'
import { briefOfTraits } from '../precedents/traits.ts'
import { createRandom } from '../random/random.ts'
import type { Interval } from '../stats/wilson-interval.ts'
import { type CrossValidated, crossValidate, modelOf } from './cross-validate.ts'
import type { RecordedRecommendation } from './recommendation.ts'
import { type ReliabilityBin, reliabilityOf } from './reliability.ts'
import { ruleChoice } from './rule.ts'
import {
  type Agreement,
  agreementOf,
  brierDifference,
  type Counted,
  counted,
  type ForecastScores,
  forecastScores,
  hit,
  mostProbable,
  type Verdict,
} from './scores.ts'

/** How what was said of real products agrees with what they chose, under one of the two labels. */
export interface Backtest {
  readonly label: PrecedentLabel
  readonly products: number
  /** Products by what they chose. */
  readonly chose: Readonly<Record<string, number>>
  /** (a) The recommendation. What others chose is not what is right: no accuracy is aimed at. */
  readonly recommendation: Agreement & { readonly byStrength: Readonly<Record<Strength, Counted>> }
  /** (b) The precedent model, each product forecast by a model that has not seen it. */
  readonly precedents: Agreement &
    ForecastScores & {
      readonly reliability: readonly ReliabilityBin[]
      /** Its Brier score less that of the class frequencies; negative: the model is better. */
      readonly brierGain: { readonly mean: number; readonly interval: Interval }
      readonly penalties: readonly number[]
    }
  /** The shares of the options among the other products, as a forecast. */
  readonly frequencies: ForecastScores
  /** (c) Always what most of them chose. */
  readonly majority: Agreement & { readonly option: string }
  /** (d) The source guide's own rule, to the letter, and (e) with the addition that the guide's data name. */
  readonly rule: Agreement
  readonly ruleWithAddition: Agreement
}

export interface BacktestInput {
  readonly guide: Guide
  readonly products: readonly LabelledProduct[]
  /** One for each product, in any order. */
  readonly recommendations: readonly RecordedRecommendation[]
  readonly label: PrecedentLabel
  readonly seed: number
}

/** Fewer products, or fewer of an option that was chosen at all, leave a fold without an example. */
export const LEAST_PRODUCTS = 20

/** Scores recommendations, the precedent model, the majority and the rules on products of which the choice is known. */
export function backtest({ guide, products, recommendations, label, seed }: BacktestInput): Backtest {
  const options = guide.options.map(({ id }) => id)
  const crossed = crossValidate(guide, modelOf(guide, label).inputs, products, label, seed)
  const byId = new Map(products.map((product) => [product.id, product]))
  const said = new Map(recommendations.map((each) => [each.id, each]))
  const sorted = crossed.ids.map((id) => byId.get(id) as LabelledProduct)
  const labelOf = (product: LabelledProduct) => options.indexOf(product[label])
  const verdicts = (choose: (product: LabelledProduct) => string | null): Verdict[] =>
    sorted.map((product) => {
      const at = options.indexOf(choose(product) ?? '')
      return { label: labelOf(product), said: at < 0 ? null : at }
    })
  const agreement = (name: string, list: readonly Verdict[]) =>
    agreementOf(list, options, createRandom(seed, `bootstrap/${name}`))
  const chose = options.map((_, at) => sorted.filter((product) => labelOf(product) === at).length)
  const majority = options[chose.indexOf(Math.max(...chose))] as string
  const recommended = verdicts(({ id }) => said.get(id)?.option ?? null)
  const brief = (product: LabelledProduct) => briefOfTraits(guide, product.traits)
  const strengthOf = (at: number) => said.get(crossed.ids[at] as string)?.strength
  const strengths: readonly Strength[] = ['strong', 'lean', 'toss-up']
  return {
    label,
    products: sorted.length,
    chose: Object.fromEntries(options.map((option, at) => [option, chose[at] as number])),
    recommendation: {
      ...agreement('recommendation', recommended),
      byStrength: Object.fromEntries(
        strengths.map((strength) => [
          strength,
          counted(recommended.filter((_, at) => strengthOf(at) === strength).map(hit)),
        ]),
      ) as Record<Strength, Counted>,
    },
    precedents: {
      ...agreement(
        'precedents',
        crossed.model.map((forecast) => ({ label: forecast.label, said: mostProbable(forecast.chances) })),
      ),
      ...precedentScores(crossed, seed),
    },
    frequencies: forecastScores(crossed.frequencies, createRandom(seed, 'bootstrap/frequencies')),
    majority: {
      option: majority,
      ...agreement(
        'majority',
        verdicts(() => majority),
      ),
    },
    rule: agreement(
      'rule',
      verdicts((product) => ruleChoice(guide, brief(product))),
    ),
    ruleWithAddition: agreement(
      'addition',
      verdicts((product) => ruleChoice(guide, brief(product), true)),
    ),
  }
}

function precedentScores({ model, frequencies, penalties }: CrossValidated, seed: number) {
  return {
    ...forecastScores(model, createRandom(seed, 'bootstrap/model')),
    reliability: reliabilityOf(model),
    brierGain: brierDifference(model, frequencies, createRandom(seed, 'bootstrap/gain')),
    penalties,
  }
}
