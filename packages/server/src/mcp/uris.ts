/** Addresses of resources, and what they name. */

export const factTemplate = 'stackmark://facts/{id}'
export const assessmentTemplate = 'stackmark://assessments/{id}'

export function factUri(id: string): string {
  return `stackmark://facts/${encodeURIComponent(id)}`
}

export function assessmentUri(id: string): string {
  return `stackmark://assessments/${encodeURIComponent(id)}`
}

/** Of a file that is handed over with its bytes; no resource to read. */
export function fileUri(name: string): string {
  return `stackmark://files/${encodeURIComponent(name)}`
}

export interface Named {
  readonly kind: 'facts' | 'assessments'
  readonly id: string
}

/** Null for an address that is none of ours. */
export function namedBy(uri: string): Named | null {
  const [, kind, id] = /^stackmark:\/\/(facts|assessments)\/([^/?#]+)$/.exec(uri) ?? []
  if ((kind !== 'facts' && kind !== 'assessments') || id === undefined) return null
  try {
    return { kind, id: decodeURIComponent(id) }
  } catch {
    return null
  }
}
