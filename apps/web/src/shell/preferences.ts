/** How much is shown: never another figure. */
export type Depth = 'founder' | 'engineer'
export type Theme = 'light' | 'dark'

/** What a page that is held by another says of the theme, ahead of the cookie. */
export const themeHeader = 'x-stackmark-theme'
/** What was asked for, to come back to after signing in. */
export const pathHeader = 'x-stackmark-path'

export function depthIn(cookie: string | undefined): Depth {
  return cookie === 'engineer' ? 'engineer' : 'founder'
}

/** Null: as the system has it. */
export function themeIn(cookie: string | undefined): Theme | null {
  return cookie === 'light' || cookie === 'dark' ? cookie : null
}
