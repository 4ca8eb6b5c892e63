/** The one of the largest value; of equal ones the earlier. */
export function firstOf<Option>(options: readonly Option[], valueOf: (option: Option) => number): Option | undefined {
  return options.toSorted((a, b) => valueOf(b) - valueOf(a))[0]
}
