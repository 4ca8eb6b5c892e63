import type { Guide } from '@stackmark/engine'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Entry, entrySchemas, type GuideKey, guideKeys } from './entries.ts'

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

/** What the schema of a list lets through, readonly as the engine sees it. */
type Parsed<Key extends GuideKey> = DeepReadonly<z.infer<(typeof entrySchemas)[Key]>>

/** Lists whose entries the engine's type and the schema do not describe alike; never when the contract holds. */
type Differing = {
  [Key in GuideKey]: [Parsed<Key>, Entry<Key>] extends [Entry<Key>, Parsed<Key>]
    ? [keyof Parsed<Key>, keyof Entry<Key>] extends [keyof Entry<Key>, keyof Parsed<Key>]
      ? never
      : Key
    : Key
}[GuideKey]

describe('the schemas and the engine', () => {
  test('describe every entry alike, both ways (the type checker is the judge)', () => {
    const alike: [Differing] extends [never] ? true : Differing = true
    expect(alike).toBe(true)
  })

  test('name the same lists', () => {
    const keys: Record<Exclude<keyof Guide, 'version'>, true> = {
      sources: true,
      facts: true,
      options: true,
      languages: true,
      skills: true,
      groups: true,
      criteria: true,
      needs: true,
      features: true,
      productTypes: true,
      teams: true,
      questions: true,
      constants: true,
      referenceClasses: true,
      stack: true,
      claims: true,
      misconceptions: true,
      rules: true,
      traits: true,
      traitAnswers: true,
      precedents: true,
      precedentModels: true,
    }
    expect([...guideKeys].sort()).toEqual(Object.keys(keys).sort())
  })
})
