/** What can be wrong with a problem. `docs/decide-format.md` lists the same codes; a test holds the two together. */
export const DECIDE_ERRORS = {
  'problem-shape': 'Two parts of the problem disagree about how many alternatives, criteria or samples there are.',
  'problem-name': 'A name is used twice, or nothing has the name or index referred to.',
  'problem-cell': 'A measurement is not a number and not a distribution that exists.',
  'problem-value-function': 'A value function has no slope, or its cutoffs are not in order.',
  'problem-weights': 'Weights are negative, all zero, or a group, ranking or bound is malformed.',
  'weights-contradict': 'Bounds on the weights leave nothing; the error names the fewest that contradict.',
  'weights-unbounded': 'The constraints leave weights that can grow without end.',
} as const

export type DecideErrorCode = keyof typeof DECIDE_ERRORS

/** A problem that has no answer, with a stable code and where in the problem the cause is. */
export class DecideError extends Error {
  override readonly name = 'DecideError'
  readonly code: DecideErrorCode
  /** Keys and indices from the top of the problem. */
  readonly path: readonly (string | number)[]
  /** `weights-contradict`: the bounds that contradict, as in the message. */
  readonly bounds: readonly string[]

  constructor(
    code: DecideErrorCode,
    message: string,
    path: readonly (string | number)[] = [],
    bounds: readonly string[] = [],
  ) {
    super(message)
    this.code = code
    this.path = path
    this.bounds = bounds
  }
}

/** "a, b and c leave nothing", with the reason where there is a short one. */
export function contradictionError(bounds: readonly string[], reason?: string): DecideError {
  const list = bounds.length > 1 ? `${bounds.slice(0, -1).join(', ')} and ${bounds.at(-1)}` : String(bounds[0])
  const message = `${list} ${bounds.length > 1 ? 'leave' : 'leaves'} nothing${reason === undefined ? '' : `: ${reason}`}`
  return new DecideError('weights-contradict', message, [], bounds)
}
