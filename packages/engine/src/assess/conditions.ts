/** What conditions of a guide (`when`) are checked against. */
export interface ConditionFacts {
  readonly features: ReadonlySet<string>
  /** Level by need; unknown needs are absent and fulfil no condition. */
  readonly needs: ReadonlyMap<string, number>
  readonly type: string | null
  readonly frontend: string | null
  readonly option: string | null
}

/**
 * Whether all conditions hold. A condition is a feature's id, `need:realtime>=2`, `type:ml-product`,
 * `frontend:react` or `option:hybrid`; `!` in front negates it.
 */
export function conditionsHold(conditions: readonly string[], known: ConditionFacts): boolean {
  return conditions.every((condition) =>
    condition.startsWith('!') ? !holds(condition.slice(1), known) : holds(condition, known),
  )
}

function holds(condition: string, { features, needs, type, frontend, option }: ConditionFacts): boolean {
  const at = condition.indexOf(':')
  if (at < 0) return features.has(condition)
  const subject = condition.slice(0, at)
  const rest = condition.slice(at + 1)
  switch (subject) {
    case 'need': {
      const [need, level] = rest.split('>=')
      return (needs.get(need as string) ?? -1) >= Number(level)
    }
    case 'type':
      return type === rest
    case 'frontend':
      return frontend === rest
    case 'option':
      return option === rest
    default:
      return false
  }
}
