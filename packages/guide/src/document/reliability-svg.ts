import type { Backtest } from '@stackmark/engine'

const SIDE = 320
const LEFT = 56
const TOP = 16
const BOTTOM = 56
const PANEL_GAP = 56

/**
 * The reliability of the precedent model as a picture: for each step of probabilities what was said on average (across)
 * and what came true (up) with its 95 % interval; on the diagonal the two are equal. Colours follow the reader's scheme;
 * everything shown is also said in the description.
 */
export function reliabilitySvg(panels: readonly { readonly title: string; readonly result: Backtest }[]): string {
  const width = LEFT + panels.length * SIDE + (panels.length - 1) * PANEL_GAP + 16
  const height = TOP + SIDE + BOTTOM
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">
<title id="title">Reliability of the precedent model</title>
<desc id="description">${panels.map(description).join(' ')}</desc>
<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .frame, .tick { stroke: #8c959f; fill: none }
  .even { stroke: #8c959f; stroke-dasharray: 4 4 }
  .interval { stroke: #0969da; stroke-width: 2 }
  .found { fill: #0969da }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .interval { stroke: #58a6ff }
    .found { fill: #58a6ff }
  }
</style>
${panels.map(({ title, result }, at) => panel(title, result, LEFT + at * (SIDE + PANEL_GAP), at === 0)).join('\n')}
</svg>
`
}

function panel(title: string, { precedents: { reliability } }: Backtest, left: number, first: boolean): string {
  const x = (share: number) => round(left + share * SIDE)
  const y = (share: number) => round(TOP + (1 - share) * SIDE)
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  return [
    `<rect class="frame" x="${left}" y="${TOP}" width="${SIDE}" height="${SIDE}"/>`,
    `<line class="even" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`,
    ...ticks.map((tick) => `<text x="${x(tick)}" y="${y(0) + 18}" text-anchor="middle">${percent(tick)}</text>`),
    ...(first ? ticks : []).map(
      (tick) => `<text x="${x(0) - 8}" y="${round(y(tick) + 4)}" text-anchor="end">${percent(tick)}</text>`,
    ),
    ...reliability.map(
      ({ meanProbability, interval }) =>
        `<line class="interval" x1="${x(meanProbability)}" y1="${y(interval.low)}" x2="${x(meanProbability)}" y2="${y(interval.high)}"/>`,
    ),
    ...reliability.map(
      ({ meanProbability, share, forecasts }) =>
        `<circle class="found" cx="${x(meanProbability)}" cy="${y(share)}" r="${round(2 + Math.sqrt(forecasts) / 3)}"/>`,
    ),
    `<text x="${left + 8}" y="${TOP + 20}">${title}</text>`,
    `<text x="${x(0.5)}" y="${y(0) + 42}" text-anchor="middle">said, of 100</text>`,
    ...(first
      ? [
          `<text transform="translate(${x(0) - 38} ${y(0.5)}) rotate(-90)" text-anchor="middle">came true, of 100</text>`,
        ]
      : []),
  ].join('\n')
}

function description({ title, result }: { readonly title: string; readonly result: Backtest }): string {
  const steps = result.precedents.reliability.map(
    ({ meanProbability, share, interval, forecasts }) =>
      `said ${percent(meanProbability)}, came true ${percent(share)} (${percent(interval.low)} to ${percent(interval.high)}, ${forecasts} forecasts)`,
  )
  return `${title}, of 100: ${steps.join('; ')}.`
}

function percent(share: number): number {
  return Math.round(share * 100)
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
