import { trackRecord } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import shipped from '@stackmark/guide/record' with { type: 'json' }
import { expect, test } from 'vitest'

// The whole, other splits of the folds included; a unit test recomputes a sample of the verdicts and all of the scores.
test('the published record is what assessing every precedent again gives (npm run docs:record)', {
  timeout: 300_000,
}, () => {
  const { date, ...record } = shipped
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(JSON.parse(JSON.stringify(trackRecord(bundledGuide())))).toEqual(record)
})
