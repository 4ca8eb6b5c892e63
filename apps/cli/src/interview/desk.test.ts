import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openLines } from './desk.ts'

test('hands out each line as soon as it is there, so that a program can answer question by question', async () => {
  const stream = new PassThrough()
  const lines = openLines(stream, new AbortController().signal)
  stream.write('one\r\n')
  expect(await lines.next()).toEqual({ line: 'one' })
  stream.write('two\nthree\n')
  expect(await lines.next()).toEqual({ line: 'two' })
  expect(await lines.next()).toEqual({ line: 'three' })
  stream.end('last')
  expect(await lines.next()).toEqual({ line: 'last' })
  expect(await lines.next()).toBe('end')
  lines.close()
})

test('an interruption ends the wait for a line, and all that come after', async () => {
  const interruption = new AbortController()
  const lines = openLines(new PassThrough(), interruption.signal)
  const waiting = lines.next()
  interruption.abort()
  expect(await waiting).toBe('cancel')
  expect(await lines.next()).toBe('cancel')
  lines.close()
})
