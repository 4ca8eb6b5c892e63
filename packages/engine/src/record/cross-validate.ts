import type { Guide, PrecedentLabel, PrecedentModel } from '../model/index.ts'
import { stratifiedFolds } from '../precedents/folds.ts'
import type { InputMeasure } from '../precedents/inputs.ts'
import { type LabelledProduct, trainingSet } from '../precedents/precedent-model.ts'
import { predict, subset, train } from '../precedents/train.ts'
import { createRandom } from '../random/random.ts'
import type { Forecast } from './scores.ts'

export const FOLDS = 10

/** Forecasts of products that the forecaster had not seen, in the order of their ids. */
export interface CrossValidated {
  readonly ids: readonly string[]
  readonly model: readonly Forecast[]
  /** The shares of the options among the other products. */
  readonly frequencies: readonly Forecast[]
  /** Penalty chosen without each tenth. */
  readonly penalties: readonly number[]
}

/**
 * Ten-fold cross-validation of the precedent model, its penalty chosen anew inside each fold by a cross-validation of
 * the other nine tenths, so that no product has a part in its own forecast (nested: Varma & Simon 2006).
 */
export function crossValidate(
  guide: Guide,
  measures: readonly InputMeasure[],
  products: readonly LabelledProduct[],
  label: PrecedentLabel,
  seed: number,
): CrossValidated {
  const set = trainingSet(guide, measures, products, label)
  const folds = stratifiedFolds(set.labels, set.classes, FOLDS, createRandom(seed, 'folds'))
  const model: Forecast[] = []
  const frequencies: Forecast[] = []
  const penalties: number[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = subset(set, (row) => folds[row] !== fold)
    if (rest.labels.length === set.labels.length) continue
    const trained = train(rest, createRandom(seed, `penalty/${fold}`))
    penalties.push(trained.penalty)
    const shares = sharesOf(rest.labels, set.classes)
    set.labels.forEach((own, row) => {
      if (folds[row] !== fold) return
      model[row] = { label: own, chances: predict(trained, set.inputs[row] as Float64Array) }
      frequencies[row] = { label: own, chances: shares }
    })
  }
  return { ids: set.products.map(({ id }) => id), model, frequencies, penalties }
}

/** Shares of the classes with half a product added to each, so that no probability is 0 (Krichevsky & Trofimov 1981). */
function sharesOf(labels: readonly number[], classes: number): Float64Array {
  return Float64Array.from(
    { length: classes },
    (_, one) => (labels.filter((label) => label === one).length + 0.5) / (labels.length + classes / 2),
  )
}

/** The guide's model of a label; throws where it has none, which callers rule out first. */
export function modelOf(guide: Guide, label: PrecedentLabel): PrecedentModel {
  const model = guide.precedentModels.find(({ id }) => id === label)
  if (!model) throw new Error(`the guide has no precedent model ${label}`)
  return model
}
