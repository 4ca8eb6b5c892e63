import { expect, test } from 'vitest'
import { routes } from '../../../../packages/server/src/rest/routes.ts'
import { places } from './operations.ts'

test.each(Object.entries(places))('%s is asked for where the server answers it', (name, place) => {
  const route = routes.find(({ operation }): boolean => operation.name === name)
  expect(`${route?.method} ${route?.path}`).toBe(place)
})
