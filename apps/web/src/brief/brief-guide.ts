import type { Guide } from '@stackmark/engine'

/** The guide as far as a brief is written with it: without facts, hours and priors, which only the model reads. */
export type BriefGuide = Guide

export function briefGuideOf(guide: Guide): BriefGuide {
  return {
    ...guide,
    sources: [],
    facts: [],
    constants: [],
    referenceClasses: [],
    stack: [],
    claims: [],
    misconceptions: [],
    rules: [],
    traits: [],
    traitAnswers: [],
    precedents: [],
    precedentModels: [],
    needs: guide.needs.map((need) => ({ ...need, implies: [] })),
    features: guide.features.map((feature) => ({ ...feature, hours: {}, needs: {} })),
    questions: guide.questions.map((question) => ({ ...question, prior: [], priorByType: {}, sources: [] })),
    options: guide.options.map((option) => ({ ...option, facts: [], variants: [], later: [] })),
  }
}
