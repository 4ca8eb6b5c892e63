type Schema = Readonly<Record<string, unknown>>

export interface Field {
  /** `options[].weeks.p10`. */
  readonly path: string
  readonly type: string
  /** The component it is described by; null where it is described here. */
  readonly ref: string | null
  readonly needed: boolean
  readonly description: string
}

/** Deeper fields are described by the components that they refer to. */
const deepest = 3

/** The fields of an object, and of the objects in it; empty where it has none. */
export function fieldsOf(schema: unknown, before = '', depth = 0): readonly Field[] {
  const of = partsOf(schema)
  const own = of.length > 1 ? of.flatMap((part) => fieldsOf(part, before, depth)) : []
  if (own.length > 0) return own.filter(({ path }, at) => own.findIndex((each) => each.path === path) === at)
  const { properties, required = [] } = (of[0] ?? {}) as { properties?: Schema; required?: readonly string[] }
  if (properties === undefined) return []
  return Object.entries(properties).flatMap(([name, inner]) => {
    const { description = '' } = inner as { description?: string }
    const items = itemsOf(inner)
    const path = `${before}${name}${items === null ? '' : '[]'}`
    const field = {
      path,
      type: typeText(inner),
      ref: refOf(items ?? inner),
      needed: required.includes(name),
      description,
    }
    return [field, ...(field.ref === null && depth < deepest ? fieldsOf(items ?? inner, `${path}.`, depth + 1) : [])]
  })
}

/** What a value is, in words. */
export function typeText(schema: unknown): string {
  const parts = partsOf(schema)
  if (parts.length > 1) return [...new Set(parts.map(typeText))].join(' or ')
  const given = (parts[0] ?? {}) as {
    readonly type?: string | readonly string[]
    readonly enum?: readonly unknown[]
    readonly const?: unknown
    readonly format?: string
    readonly minimum?: number
    readonly maximum?: number
    readonly default?: unknown
  }
  const ref = refOf(given)
  if (ref !== null) return ref
  if (given.const !== undefined) return JSON.stringify(given.const)
  if (given.enum !== undefined) return given.enum.map((each) => JSON.stringify(each)).join(' or ')
  const items = itemsOf(given)
  if (items !== null) return `list of ${typeText(items)}`
  const kind = [given.type ?? 'anything'].flat().join(' or ')
  const range =
    given.minimum === undefined && given.maximum === undefined
      ? ''
      : ` from ${given.minimum ?? 'any'} to ${given.maximum ?? 'any'}`
  const usual = given.default === undefined ? '' : `, else ${JSON.stringify(given.default)}`
  return `${kind}${given.format === undefined ? '' : ` (${given.format})`}${range}${usual}`
}

function partsOf(schema: unknown): readonly unknown[] {
  const { oneOf, anyOf } = (schema ?? {}) as { oneOf?: readonly unknown[]; anyOf?: readonly unknown[] }
  return oneOf ?? anyOf ?? [schema]
}

function itemsOf(schema: unknown): unknown {
  return (schema as { items?: unknown } | undefined)?.items ?? null
}

function refOf(schema: unknown): string | null {
  const ref = (schema as { $ref?: unknown } | undefined)?.$ref
  return typeof ref === 'string' ? (ref.split('/').at(-1) ?? null) : null
}
