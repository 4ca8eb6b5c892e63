import type { Assessment } from '@stackmark/engine'
import { expect, test } from 'vitest'
import type * as z from 'zod'
import type { assessmentSchema } from './assessment-schema.ts'

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

/** Equal, and not merely assignable both ways: a field that one side lacks and the other has as optional differs. */
type Equal<A, B> = (<T>(value: T) => T extends A ? 1 : 2) extends <T>(value: T) => T extends B ? 1 : 2 ? true : false

/** Fields whose type in the schema and in the engine differ; never when the contract holds. */
type Differing = {
  [Key in keyof Assessment]: Equal<
    DeepReadonly<z.infer<typeof assessmentSchema>>[Key],
    DeepReadonly<Assessment[Key]>
  > extends true
    ? never
    : Key
}[keyof Assessment]

test('the schema and the engine describe an assessment alike (the type checker is the judge)', () => {
  const alike: [Differing] extends [never] ? true : Differing = true
  const keys: Equal<keyof z.infer<typeof assessmentSchema>, keyof Assessment> = true
  expect([alike, keys]).toEqual([true, true])
})
