/** Something wrong with a brief, as data: the words are made here once, the place in a file at the edge. */
export interface BriefProblem {
  readonly code: BriefProblemCode
  /** `team.people[0].skills[1]`; empty for the document as a whole. Always a path that exists in the input. */
  readonly path: string
  /** What stood there, shortened and safe to print; null where something is missing. */
  readonly found: string | null
  /** Names that may stand there, or one phrase (`a whole number from 0 to 3`); empty where neither makes sense. */
  readonly allowed: readonly string[]
  readonly nearest?: string
  /** One plain sentence that says all of it. */
  readonly message: string
}

export type BriefProblemCode = keyof typeof briefProblemCodes

/** The stable codes and what each means. A code is never reused for something else. */
export const briefProblemCodes = {
  BRIEF_UNKNOWN_KEY: 'A field that does not exist at this place.',
  BRIEF_MISSING: 'A part that cannot be left out here is not there.',
  BRIEF_NOT_ALLOWED: 'A name or text that is not among those allowed.',
  BRIEF_WRONG_TYPE: 'A value of another kind: a text where a list belongs, a list where a number belongs.',
  BRIEF_OUT_OF_RANGE: 'A number outside its bounds, or not whole where it must be.',
  BRIEF_TOO_SHORT: 'A text or list with less in it than is needed.',
  BRIEF_TOO_LONG: 'A text or list with more in it than is allowed.',
  BRIEF_ORDER: 'Three points of effort that do not ascend.',
  BRIEF_DUPLICATE: 'A name or key given twice where it counts once.',
  BRIEF_EXCLUDES_ALL: 'Constraints that leave no option.',
  BRIEF_TOO_LARGE: 'A document larger than any brief.',
  BRIEF_TOO_DEEP: 'A document nested deeper than any brief.',
  BRIEF_TOO_MANY: 'More problems than are listed.',
  BRIEF_SYNTAX: 'Text that is not YAML (or JSON).',
  BRIEF_ALIAS_LIMIT: 'YAML aliases that repeat too much, point nowhere or contain themselves.',
} as const
