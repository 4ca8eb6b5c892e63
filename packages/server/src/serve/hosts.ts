import { isIP } from 'node:net'
import { FailureError } from '../failures.ts'

/** Whether only programs of this machine reach the address. */
export function isLoopback(host: string): boolean {
  const name = withoutBrackets(host)
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}

/** The public address, as the operator gives it. Throws LISTEN_URL_INVALID. */
export function publicUrlIn(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url
  const message = 'STACKMARK_PUBLIC_URL must be an address like https://stackmark.example, without a path.'
  throw new FailureError('LISTEN_URL_INVALID', message)
}

/**
 * Whether the `Host` of a request is one of ours: this machine's own names, the host that is listened on, and that of
 * the public address. A page elsewhere may point a name of its own at this machine, but it cannot make that name one of
 * these. Ports do not count, since a proxy has another.
 */
export function hostCheck(bound: string, publicUrl: URL | null): (host: string) => boolean {
  const listensEverywhere = ['0.0.0.0', '::'].includes(withoutBrackets(bound))
  const isOurs = (host: string): boolean => {
    const name = nameIn(host)
    if (name === null) return false
    if (isLoopback(name) || name === nameIn(hostText(bound)) || name === publicUrl?.hostname) return true
    // Who listens everywhere has addresses that are not named anywhere. A number is nobody's name to point elsewhere.
    return listensEverywhere && isIP(withoutBrackets(name)) !== 0
  }
  // Clients name the same host again and again: the one of the request before is not taken apart anew.
  let lastOurs: string | null = null
  return (host) => {
    if (host === lastOurs) return true
    const ours = isOurs(host)
    if (ours) lastOurs = host
    return ours
  }
}

/** A host as it stands in an address: IPv6 in brackets. */
export function hostText(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host
}

function nameIn(host: string): string | null {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}
