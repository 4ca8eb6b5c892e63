import type { Criterion, Fact, Feature, Guide, Need, Option, ProductType } from '@stackmark/engine'

/** A guide just large enough to write briefs against. For tests only: nothing in it is a fact. */
export const guideFixture: Guide = {
  version: 'fixture',
  sources: [],
  facts: ['junior', 'mid', 'senior'].flatMap((seniority) =>
    ['north-america', 'eastern-europe'].map((region) => rate(seniority, region)),
  ),
  options: [option('node', 'Node.js'), option('python', 'Python'), option('hybrid', 'Node.js with a Python service')],
  languages: [
    { id: 'typescript', name: 'TypeScript', ecosystem: 'node' },
    { id: 'python', name: 'Python', ecosystem: 'python' },
  ],
  skills: [
    { id: 'frontend', name: 'Frontend', kind: 'code', server: false, stage: 1 },
    { id: 'backend', name: 'Backend', kind: 'code', server: true, stage: 1 },
    { id: 'data-ml', name: 'Data and machine learning', kind: 'code', server: true, stage: 1 },
    { id: 'operations', name: 'Operations', kind: 'any', server: false, stage: 1 },
  ],
  groups: [{ id: 'delivery', name: 'Delivery', question: 'How much does delivery matter?' }],
  criteria: [criterion('time-to-market'), criterion('build-cost'), criterion('hiring'), criterion('headroom')],
  needs: [need('seo'), need('richFrontend'), need('realtime'), need('machineLearning')],
  features: [
    feature('sign-in', 'Sign in', ['login', 'authentication']),
    feature('dashboard-page', 'Dashboard page', ['charts']),
    feature('bank-import', 'Bank import', []),
  ],
  productTypes: [productType('saas-dashboard'), productType('marketplace'), productType('api-only')],
  teams: [{ id: 'solo', name: 'One person', people: [{ skills: ['frontend', 'backend'], languages: 'as-needed' }] }],
  questions: [],
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
}

function rate(seniority: string, region: string): Fact {
  return {
    id: `rate.${seniority}.${region}`,
    kind: 'rate',
    statement: 'A rate of the fixture.',
    value: { low: 10, high: 20 },
    unit: 'USD/hour',
    asOf: '2026',
    scope: { seniority, region },
    sources: [],
    confidence: 'low',
    basis: 'judged',
  }
}

function option(id: string, name: string): Option {
  const types = { within: 'types.none', across: 'types.none' }
  const shape = { languages: {}, deployables: [], boundaries: [], types }
  return { id, name, statement: `${name}.`, facts: [], variants: [], later: [], ...shape }
}

function criterion(id: string): Criterion {
  const scale = { type: 'linear', worst: 0, best: 1 } as const
  return {
    id,
    name: id,
    group: 'delivery',
    question: `How much does ${id} matter?`,
    measure: 'weeks',
    scale,
    unit: '1',
    reads: [],
  }
}

function need(id: string): Need {
  return {
    id,
    name: id,
    criterion: 'hiring',
    skill: 'backend',
    levels: ['none', 'a little', 'much', 'its heart'],
    implies: [],
  }
}

function feature(id: string, name: string, keywords: readonly string[]): Feature {
  return { id, name, summary: `${name}.`, group: 'core', hours: { backend: [4, 8, 20] }, needs: {}, keywords }
}

function productType(id: string): ProductType {
  return { id, name: id, summary: `A ${id}.`, scope: [], needs: {}, frontend: 'react', basis: 'judged' }
}
