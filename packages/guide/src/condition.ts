/** When an entry of the guide applies to a brief. */
export type Condition = { readonly negated: boolean } & (
  | { readonly target: 'feature'; readonly id: string }
  | { readonly target: 'need'; readonly id: string; readonly level: number }
  | { readonly target: 'product-type'; readonly id: string }
  | { readonly target: 'option'; readonly id: string }
  /** An answer to the question about the frontend. */
  | { readonly target: 'frontend'; readonly id: string }
)

const name = '[A-Za-z0-9][A-Za-z0-9.-]*'
const pattern = new RegExp(`^(?<not>!)?(?:(?<kind>need|type|option|frontend):)?(?<id>${name})(?:>=(?<level>[1-3]))?$`)

/** The forms a condition may take; `!` before one turns it round. */
export const conditionForms = [
  '<feature>',
  'need:<need>>=<1-3>',
  'type:<product type>',
  'option:<option>',
  'frontend:<answer>',
] as const

/** `sign-in`, `need:realtime>=2`, `type:ml-product`, `option:python`, `!frontend:none`; null for anything else. */
export function parseCondition(text: string): Condition | null {
  const groups = pattern.exec(text)?.groups
  const id = groups?.['id']
  if (id === undefined) return null
  const negated = groups?.['not'] !== undefined
  const level = groups?.['level']
  const kind = groups?.['kind']
  if (kind === 'need') return level === undefined ? null : { target: 'need', id, level: Number(level), negated }
  if (level !== undefined) return null
  if (kind === 'type') return { target: 'product-type', id, negated }
  return { target: kind === 'option' || kind === 'frontend' ? kind : 'feature', id, negated }
}
