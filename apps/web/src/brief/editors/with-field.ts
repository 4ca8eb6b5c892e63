import type { Brief } from '@stackmark/engine'

/** The brief with a field taken away where there is nothing to say, and else set. */
export function withField<Field extends keyof Brief>(
  brief: Brief,
  field: Field,
  value: Brief[Field] | undefined,
): Brief {
  const rest: Brief = Object.fromEntries(Object.entries(brief).filter(([name]) => name !== field))
  return value === undefined ? rest : { ...rest, [field]: value }
}
