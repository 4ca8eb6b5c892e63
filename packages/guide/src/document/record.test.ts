import { readFileSync } from 'node:fs'
import {
  RECORD_COUNTS,
  type RecordedRecommendation,
  recordedRecommendation,
  scoredRecord,
  type TrackRecord,
} from '@stackmark/engine'
import { describe, expect, test } from 'vitest'
import shipped from '../../record/record.json' with { type: 'json' }
import { bundledGuide } from '../bundled.ts'
import { recordTables } from './record-tables.ts'
import { reliabilitySvg } from './reliability-svg.ts'

const guide = bundledGuide()
const record = shipped as unknown as TrackRecord
const read = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')
const picture = reliabilitySvg([
  { title: 'Strict labels', result: record.strict },
  { title: 'Wider labels', result: record.choice },
])

/** All 125 are assessed again by the end-to-end test; these show early that an assessment has changed. */
const SAMPLE = 12

describe('the published record is of today (npm run docs:record makes it anew)', () => {
  test('it is of this guide and these counts, with a verdict on every precedent', () => {
    expect(record.guideVersion).toBe(guide.version)
    expect({ seed: record.seed, trials: record.trials, samples: record.samples }).toEqual(RECORD_COUNTS)
    expect(record.recommendations.map(({ id }) => id)).toEqual(guide.precedents.map(({ id }) => id))
  })

  test('its scores follow from its verdicts and the precedents', () => {
    expect(scoredRecord(guide, record.recommendations)).toEqual({ strict: record.strict, choice: record.choice })
  })

  test.each(guide.precedents.filter((_, at) => at % SAMPLE === 0).map((product) => [product.id, product] as const))(
    '%s is assessed as it stands there',
    (id, product) => {
      const said = record.recommendations.find((each) => each.id === id) as RecordedRecommendation
      expect(recordedRecommendation(guide, product, RECORD_COUNTS)).toEqual(said)
    },
  )

  test.each(Object.entries(recordTables(guide, record, shipped.date)))('docs/record.md holds “%s”', (name, table) => {
    const [, after = ''] = read('record.md').split(`<!-- computed: ${name} -->\n\n`)
    expect(after.split('\n\n<!-- end -->')[0]).toBe(table)
  })

  test('the picture shows it', () => {
    expect(read('record-reliability.svg')).toBe(picture)
  })
})

describe('the picture', () => {
  test('is named and described for those who do not see it, and follows a dark or light scheme', () => {
    expect(picture).toMatch(/<svg [^>]*role="img" aria-labelledby="title description"/)
    expect(picture).toContain('<title id="title">')
    expect(picture).toMatch(/<desc id="description">Strict labels, of 100: said \d+, came true \d+/)
    expect(picture).toContain('@media (prefers-color-scheme: dark)')
  })

  test('has a mark and an interval for every step', () => {
    const steps = record.strict.precedents.reliability.length + record.choice.precedents.reliability.length
    expect(picture.match(/<circle/g)).toHaveLength(steps)
    expect(picture.match(/class="interval"/g)).toHaveLength(steps)
  })
})
