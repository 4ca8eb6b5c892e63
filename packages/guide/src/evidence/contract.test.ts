import type { Evidence } from '@stackmark/engine'
import { expect, test } from 'vitest'
import type * as z from 'zod'
import type { evidenceSchema } from './evidence-schema.ts'

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

type Equal<A, B> = (<T>(value: T) => T extends A ? 1 : 2) extends <T>(value: T) => T extends B ? 1 : 2 ? true : false

test('the schema and the engine describe evidence alike (the type checker is the judge)', () => {
  const alike: Equal<DeepReadonly<z.infer<typeof evidenceSchema>>, DeepReadonly<Evidence>> = true
  expect(alike).toBe(true)
})
