import type { Fact, Guide, Option } from '@stackmark/engine'

/** A fact that is right in every way; each test changes what it is about. */
export function testFact(changes: Partial<Fact> & Pick<Fact, 'id'>): Fact {
  return {
    kind: changes.id.split('.')[0] ?? '',
    statement: 'A sentence.',
    value: { low: 1, high: 2 },
    unit: 'ratio',
    asOf: '2026',
    scope: {},
    sources: ['book'],
    confidence: 'medium',
    basis: 'sourced',
    ...changes,
  }
}

const option: Option = {
  id: 'node',
  name: 'Node.js',
  statement: 'One language.',
  facts: ['types.same'],
  languages: { backend: 'typescript' },
  deployables: [{ id: 'web', name: 'Web', runtime: 'typescript', skills: ['backend'], always: true }],
  boundaries: [],
  types: { within: 'types.same', across: 'types.same' },
  variants: [],
  later: [],
}

/** The smallest guide with an entry in every list and nothing wrong with it. */
export const minimalGuide: Guide = {
  version: '1',
  sources: [{ id: 'book', title: 'Book', publisher: 'Press', year: 2026, interest: 'none known', found: 'ISBN' }],
  facts: [
    testFact({ id: 'types.same' }),
    testFact({ id: 'coverage.seo.node', scope: { need: 'seo', ecosystem: 'node' } }),
    testFact({ id: 'rate.mid.asia', scope: { seniority: 'mid', region: 'asia' }, unit: 'usd/hour' }),
    testFact({ id: 'claim.fast', value: { text: 'It is fast.' }, unit: 'text' }),
  ],
  options: [option],
  languages: [{ id: 'typescript', name: 'TypeScript', ecosystem: 'node' }],
  skills: [{ id: 'backend', name: 'Backend', kind: 'code', server: true, stage: 1 }],
  groups: [{ id: 'product', name: 'Product', question: 'How much?' }],
  criteria: [
    {
      id: 'web-fit',
      name: 'Web fit',
      group: 'product',
      question: 'How much?',
      measure: 'reach',
      scale: { type: 'linear', worst: 0, best: 1 },
      unit: 'share',
      reads: ['coverage', 'speed'],
    },
  ],
  needs: [
    {
      id: 'seo',
      name: 'Search engines',
      criterion: 'web-fit',
      skill: 'backend',
      levels: ['none', 'some', 'much', 'all'],
      implies: [{ level: 2, feature: 'sign-in', count: 1, size: 'M' }],
    },
  ],
  features: [
    {
      id: 'sign-in',
      name: 'Sign-in',
      summary: 'People sign in.',
      group: 'accounts',
      hours: { backend: [1, 2, 4] },
      needs: { backend: { seo: 0.5 } },
      keywords: ['login'],
    },
  ],
  productTypes: [
    {
      id: 'shop',
      name: 'Shop',
      summary: 'Sells.',
      scope: [{ feature: 'sign-in' }],
      needs: { seo: 2 },
      frontend: 'react',
      basis: 'judged',
    },
  ],
  teams: [{ id: 'one', name: 'One person', people: [{ skills: ['backend'], languages: ['typescript'] }] }],
  questions: [
    {
      id: 'needs.seo',
      text: 'Must it be found?',
      why: 'Pages.',
      asks: 'founder',
      answers: [
        { value: 0, label: 'no' },
        { value: 3, label: 'yes' },
      ],
      prior: [0.4, 0.6],
      priorByType: { shop: [0.1, 0.9] },
      basis: 'judged',
      sources: ['book'],
    },
  ],
  constants: [{ id: 'speed', value: 1, unit: 'ratio', meaning: 'Speed.', basis: 'judged', sources: ['book'] }],
  referenceClasses: [
    {
      id: 'pooled',
      name: 'Projects',
      projects: 10,
      logMean: 0.1,
      logSd: 0.3,
      quantiles: { p10: 0.8, p50: 1.1, p80: 1.4, p90: 1.8 },
      sources: ['book'],
      note: 'Ten projects.',
    },
  ],
  stack: [
    {
      id: 'framework',
      name: 'Framework',
      when: [],
      skill: 'backend',
      picks: [
        {
          ecosystem: 'node',
          pick: 'Fastify',
          reason: 'Small.',
          when: ['sign-in'],
          alternatives: [],
          facts: ['types.same'],
        },
      ],
    },
  ],
  claims: [
    {
      id: 'fast',
      statement: 'It is fast.',
      fact: 'claim.fast',
      when: ['need:seo>=2', 'type:shop', 'option:node'],
      verdict: 'not-measured',
      figure: 'Nothing known.',
      facts: [],
    },
  ],
  misconceptions: [
    {
      id: 'slow',
      saying: 'It is slow.',
      answer: 'No.',
      facts: ['claim.fast'],
      when: [],
      figure: { option: 'node', criterion: 'web-fit' },
    },
  ],
  rules: [
    {
      id: 'choose-node',
      option: 'node',
      statement: 'Choose node.',
      role: 'source',
      when: [['need:seo>=2']],
      sources: ['book'],
    },
  ],
  traits: [
    {
      id: 'seo',
      column: 'seo_public_pages',
      name: 'Pages for search engines',
      scale: 'ordered',
      values: [
        { value: 'no', label: 'none' },
        { value: 'yes', label: 'public pages' },
      ],
      reads: { 'needs.seo': { '0': 'no', '3': 'yes' } },
    },
  ],
  traitAnswers: [
    {
      id: 'needs.seo',
      rules: [
        { when: { seo: ['yes'] }, give: { '3': 1 }, note: '' },
        { when: { seo: ['no'] }, give: { '0': 1 }, note: '' },
      ],
    },
  ],
  precedents: [
    {
      id: 'shop-one',
      name: 'Shop One',
      repository: 'one/shop',
      summary: 'Sells.',
      traits: { seo: 'yes' },
      choice: 'node',
      strict: 'node',
      kind: null,
      link: null,
      parts: {},
      evidence: ['one/shop:package.json'],
      confidence: 'high',
      sources: ['book'],
    },
  ],
  precedentModels: [
    {
      id: 'strict',
      products: 1,
      penalty: 1,
      shares: { node: 1 },
      intercepts: { node: 0 },
      inputs: [
        {
          id: 'seo',
          name: 'Search engines',
          trait: 'seo',
          measure: 'position',
          value: null,
          mean: 1,
          coefficients: { node: 0 },
        },
      ],
      sources: ['book'],
    },
  ],
}
