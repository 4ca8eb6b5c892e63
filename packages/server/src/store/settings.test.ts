import { expect, test } from 'vitest'
import { storeSettings } from './settings.ts'

test('the embedded database lies in the working folder unless the environment says otherwise', () => {
  expect(storeSettings({}, '/project')).toEqual({ home: '/project/.stackmark' })
  expect(storeSettings({ STACKMARK_HOME: '/data', DATABASE_URL: '' }, '/project')).toEqual({ home: '/data' })
  expect(
    storeSettings(
      { DATABASE_URL: 'postgres://h/d', STACKMARK_POSTGRES_PORT: '6000', STACKMARK_POSTGRES_USER: 'pg' },
      '/w',
    ),
  ).toEqual({ home: '/w/.stackmark', url: 'postgres://h/d', port: 6000, account: 'pg' })
})

test.each(['80', '70000', 'six', '6000.5', '-1'])('the port %s is refused with its code', (port) => {
  expect(() => storeSettings({ STACKMARK_POSTGRES_PORT: port }, '/w')).toThrow(
    expect.objectContaining({ code: 'STORE_PORT_INVALID' }),
  )
})
