import type { PrecedentInput, Trait } from '../model/index.ts'

/** What is measured of a trait, without what training found. */
export type InputMeasure = Pick<PrecedentInput, 'id' | 'name' | 'trait' | 'measure' | 'value'>

/**
 * Inputs of a product, 0 to 1 each; NaN where the trait is not known. Plain positions instead of standardised ones: a
 * level then weighs the same in every trait, and a rare value is not blown up to the weight of a common one.
 */
export function inputsOf(
  measures: readonly InputMeasure[],
  traits: ReadonlyMap<string, Trait>,
  values: Readonly<Record<string, string>>,
): Float64Array {
  return Float64Array.from(measures, ({ trait: id, measure, value }) => {
    const trait = traits.get(id)
    const own = values[id]
    const place = own === undefined ? Number.NaN : placeOf(trait, own)
    if (trait === undefined || Number.isNaN(place)) return Number.NaN
    switch (measure) {
      case 'position':
        return place / (trait.values.length - 1)
      case 'is':
        return own === value ? 1 : 0
      case 'at-least':
        return place >= placeOf(trait, value ?? '') ? 1 : 0
    }
  })
}

/** Place of a value along its trait, from 0; NaN where the trait has no such value. */
export function placeOf(trait: Trait | undefined, value: string): number {
  const place = trait?.values.findIndex((each) => each.value === value) ?? -1
  return place < 0 ? Number.NaN : place
}

/** Mean of each input over the rows that have it (0 where none has), and the rows with the gaps filled by it. */
export function filled(rows: readonly Float64Array[]): {
  readonly means: Float64Array
  readonly rows: readonly Float64Array[]
} {
  const means = new Float64Array(rows[0]?.length ?? 0).map((_, at) => {
    const known = rows.map((row) => row[at] as number).filter((value) => !Number.isNaN(value))
    return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length
  })
  return {
    means,
    rows: rows.map((row) => row.map((value, at) => (Number.isNaN(value) ? (means[at] as number) : value))),
  }
}
