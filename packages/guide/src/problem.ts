/**
 * Everything that can be wrong with a guide, in one table: the stable code, whether the guide can still be used, and
 * what the code means. `docs` and tests read this table; nothing else defines a code.
 */
export const problemCodes = {
  // Reading files.
  'file-not-json': { severity: 'error', meaning: 'The file is not JSON.' },
  'file-not-object': { severity: 'error', meaning: 'The file is not an object of lists.' },
  'unknown-key': { severity: 'error', meaning: 'The file holds a list that a guide does not have.' },
  'not-a-list': { severity: 'error', meaning: 'The key must hold a list of entries.' },
  'manifest-missing': { severity: 'error', meaning: 'The folder has no guide.json, which names the guide.' },
  'wrong-base': { severity: 'error', meaning: 'guide.json extends another guide than the one it is laid over.' },
  'remove-unknown': { severity: 'error', meaning: 'The overlay removes an entry that the guide does not have.' },
  // An entry against its schema.
  'missing-field': { severity: 'error', meaning: 'A field that every such entry has is not there.' },
  'unknown-field': { severity: 'error', meaning: 'A field that no such entry has.' },
  'wrong-type': { severity: 'error', meaning: 'A value of the wrong type.' },
  'wrong-value': { severity: 'error', meaning: 'A value of the right type that is not allowed here.' },
  // Facts and numbers.
  'duplicate-id': { severity: 'error', meaning: 'Two entries of one list have the same id.' },
  'fact-without-source': { severity: 'error', meaning: 'A fact names no source.' },
  'wrong-kind': { severity: 'error', meaning: "A fact's kind is not the first part of its id." },
  'unknown-unit': { severity: 'error', meaning: 'A unit that is not in the list of units.' },
  'bad-date': { severity: 'error', meaning: 'A date that is not YYYY, YYYY-MM or YYYY-MM-DD.' },
  'range-out-of-order': { severity: 'error', meaning: 'The points of a range or an estimate do not rise.' },
  'need-shares-above-one': { severity: 'error', meaning: 'Needs act on more than the whole of the hours of a skill.' },
  'prior-sum': { severity: 'error', meaning: 'The probabilities of a prior do not sum to 1.' },
  'prior-length': { severity: 'error', meaning: 'A prior has more or fewer probabilities than there are answers.' },
  // References.
  'unknown-source': { severity: 'error', meaning: 'A source that the guide does not have.' },
  'unknown-fact': { severity: 'error', meaning: 'A fact that the guide does not have.' },
  'unknown-need': { severity: 'error', meaning: 'A need that the guide does not have.' },
  'unknown-skill': { severity: 'error', meaning: 'A skill that the guide does not have.' },
  'unknown-feature': { severity: 'error', meaning: 'A feature that the guide does not have.' },
  'unknown-product-type': { severity: 'error', meaning: 'A product type that the guide does not have.' },
  'unknown-option': { severity: 'error', meaning: 'An option that the guide does not have.' },
  'unknown-language': { severity: 'error', meaning: 'A language that the guide does not have.' },
  'unknown-ecosystem': { severity: 'error', meaning: 'An ecosystem that no language of the guide belongs to.' },
  'unknown-group': { severity: 'error', meaning: 'A group of criteria that the guide does not have.' },
  'unknown-criterion': {
    severity: 'error',
    meaning: 'A criterion that the guide does not have, or not of that measure.',
  },
  'unknown-read': { severity: 'error', meaning: 'A criterion reads a kind of fact or a constant that is not there.' },
  'unknown-answer': { severity: 'error', meaning: 'An answer that the question of the guide does not have.' },
  'unknown-trait': { severity: 'error', meaning: 'A trait that the guide does not have.' },
  'unknown-trait-value': { severity: 'error', meaning: 'A value that the trait does not have.' },
  'unknown-question': { severity: 'error', meaning: 'A question that the guide does not ask.' },
  'answer-shares': { severity: 'error', meaning: 'The shares of the answers that a rule gives do not sum to 1.' },
  'bad-condition': { severity: 'error', meaning: 'A condition that cannot be read.' },
  // The whole.
  'coverage-missing': { severity: 'error', meaning: 'No coverage fact for a need in an ecosystem.' },
  'rate-missing': { severity: 'error', meaning: 'No rate fact for a seniority in a region.' },
  'precedent-model-stale': {
    severity: 'warning',
    meaning: 'The model was trained on another number of precedents than the guide has.',
  },
  'unused-source': { severity: 'warning', meaning: 'Nothing in the guide cites the source.' },
  'stale-date': { severity: 'warning', meaning: 'A fact older than two years.' },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly meaning: string }>>

export type Severity = 'error' | 'warning'

export type ProblemCode = keyof typeof problemCodes

/** One thing that is wrong, with enough to find it and to put it right. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  /** The file it was found in; null for a guide that is already in memory. */
  readonly file: string | null
  /** Id of the entry; null where the problem is in no entry. */
  readonly id: string | null
  /** Where: `facts[3].value.low` in a file, `facts[rate.mid.asia].value.low` in a guide in memory. */
  readonly path: string
  readonly message: string
  /** What stands there, shortened; null for nothing. */
  readonly found: string | null
  /** What may stand there; empty where that is not a list. */
  readonly allowed: readonly string[]
}

/** What a problem needs beside its code; the rest has defaults. */
export type ProblemDetail = Partial<Omit<Problem, 'code' | 'severity'>> & Pick<Problem, 'path' | 'message'>

export function problem(code: ProblemCode, detail: ProblemDetail): Problem {
  return {
    code,
    severity: problemCodes[code].severity,
    file: null,
    id: null,
    found: null,
    allowed: [],
    ...detail,
  }
}

/** True where nothing found keeps the guide from being used. */
export function isUsable(problems: readonly Problem[]): boolean {
  return problems.every((each) => each.severity === 'warning')
}
