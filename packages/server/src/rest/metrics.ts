/** What is counted about requests, in Prometheus' text format. Labels are operations and statuses, so their number is bounded. */
export interface Metrics {
  readonly count: (operation: string, status: number, durationMs: number) => void
  readonly text: (inFlight: number) => string
}

/** Upper ends in seconds: reads take a few milliseconds, runs of the model up to a second. */
const bucketsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

interface Durations {
  readonly buckets: number[]
  sumSeconds: number
  count: number
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const durations = new Map<string, Durations>()
  return {
    count: (operation, status, durationMs) => {
      const labels = `operation="${operation}",status="${status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      const seconds = durationMs / 1000
      const found = durations.get(operation) ?? { buckets: bucketsSeconds.map(() => 0), sumSeconds: 0, count: 0 }
      durations.set(operation, found)
      found.sumSeconds += seconds
      found.count += 1
      for (const [at, end] of bucketsSeconds.entries()) {
        if (seconds <= end) found.buckets[at] = (found.buckets[at] ?? 0) + 1
      }
    },
    text: (inFlight) => {
      const lines = [
        '# HELP stackmark_http_requests_total Requests that were answered.',
        '# TYPE stackmark_http_requests_total counter',
        ...[...requests].map(([labels, count]) => `stackmark_http_requests_total{${labels}} ${count}`),
        '# HELP stackmark_http_request_duration_seconds Time until the answer began.',
        '# TYPE stackmark_http_request_duration_seconds histogram',
        ...[...durations].flatMap(([operation, found]) => histogram(operation, found)),
        '# HELP stackmark_http_requests_in_flight Requests being answered.',
        '# TYPE stackmark_http_requests_in_flight gauge',
        `stackmark_http_requests_in_flight ${inFlight}`,
      ]
      return `${lines.join('\n')}\n`
    },
  }
}

function histogram(operation: string, { buckets, sumSeconds, count }: Durations): readonly string[] {
  const name = 'stackmark_http_request_duration_seconds'
  const label = `operation="${operation}"`
  return [
    ...bucketsSeconds.map((end, at) => `${name}_bucket{${label},le="${end}"} ${buckets[at] ?? 0}`),
    `${name}_bucket{${label},le="+Inf"} ${count}`,
    `${name}_sum{${label}} ${sumSeconds}`,
    `${name}_count{${label}} ${count}`,
  ]
}
