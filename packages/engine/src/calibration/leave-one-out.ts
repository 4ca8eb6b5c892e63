/**
 * For each value the sum of all the others, in linear time. From both ends rather than by subtraction from the total,
 * which would lose digits where one value dwarfs the rest.
 */
export function leaveOneOut<T>(values: readonly T[], add: (a: T, b: T) => T, nothing: T): readonly T[] {
  const after: T[] = [nothing]
  for (let index = values.length - 1; index > 0; index--) {
    after.push(add(values[index] as T, after.at(-1) as T))
  }
  let before = nothing
  return values.map((value, index) => {
    const others = add(before, after[values.length - 1 - index] as T)
    before = add(before, value)
    return others
  })
}
