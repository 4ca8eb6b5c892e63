import { expect, test } from 'vitest'
import { hostCheck, isLoopback, publicUrlIn } from './hosts.ts'

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['localhost', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.2', false],
  ['127.example', false],
  ['localhost.example', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})

const site = publicUrlIn('https://stackmark.example')

test.each([
  ['127.0.0.1', null, 'localhost:4100', true],
  ['127.0.0.1', null, '[::1]:4100', true],
  ['127.0.0.1', null, '192.168.1.2', false],
  ['127.0.0.1', null, 'evil.example', false],
  ['127.0.0.1', null, 'localhost.evil.example', false],
  ['127.0.0.1', null, 'a b', false],
  ['127.0.0.1', null, '', false],
  ['127.0.0.1', site, 'Stackmark.example', true],
  ['127.0.0.1', site, 'other.stackmark.example', false],
  ['mine.local', null, 'mine.local:4100', true],
  ['fd00::2', null, '[fd00::2]:4100', true],
  ['0.0.0.0', null, '192.168.1.2:4100', true],
  ['::', null, '[fd00::2]', true],
  ['0.0.0.0', null, 'evil.example', false],
] as const)('bound to %s with the site %s, the host %j is ours: %s', (bound, url, host, expected) => {
  expect(hostCheck(bound, url)(host)).toBe(expected)
})

test.each(['stackmark.example', 'ftp://a.example', 'https://a.example/path', 'https://a.example/?x', ''])(
  'the public address %j is refused',
  (text) => {
    expect(() => publicUrlIn(text)).toThrow(expect.objectContaining({ code: 'LISTEN_URL_INVALID' }))
  },
)
