/** By which people, and programs that look for leaked secrets, know a token when they see one. */
export const tokenPrefix = 'stackmark_'

/** The token of `Authorization: Bearer …`; null where there is none of ours. */
export function tokenIn(header: string | null): string | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  return token ?? null
}
