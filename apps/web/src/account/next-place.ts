/** Where to go after signing in: a page of ours, never one of another origin, however the address was made up. */
export function nextPlace(said: string | undefined): string {
  if (said === undefined || !URL.canParse(said, ours)) return '/'
  const { origin, pathname, search, hash } = new URL(said, ours)
  return origin === ours && !pathname.startsWith('/sign-in') ? `${pathname}${search}${hash}` : '/'
}

const ours = 'http://here.invalid'
