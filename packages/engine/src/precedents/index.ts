export { type LabelledProduct, trainPrecedentModel } from './precedent-model.ts'
export { type PrecedentPrior, precedentsFor } from './precedents.ts'
export { fitPriors } from './priors.ts'
export { briefOfTraits, traitsOfBrief } from './traits.ts'
