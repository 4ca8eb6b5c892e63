/** Options that have a shape and a hue of their own; those of other guides are ink triangles. */
const hues: Readonly<Record<string, string>> = { hybrid: 'fill-hybrid', node: 'fill-node', python: 'fill-python' }
const strokes: Readonly<Record<string, string>> = {
  hybrid: 'stroke-hybrid',
  node: 'stroke-node',
  python: 'stroke-python',
}
const tints: Readonly<Record<string, string>> = {
  hybrid: 'fill-hybrid-tint',
  node: 'fill-node-tint',
  python: 'fill-python-tint',
}

export const fillOf = (option: string): string => hues[option] ?? 'fill-ink-2'
export const strokeOf = (option: string): string => strokes[option] ?? 'stroke-ink-2'
export const tintOf = (option: string): string => tints[option] ?? 'fill-sunk'

interface ShapeProps {
  readonly option: string
  readonly x: number
  readonly y: number
  /** Half of its width, about. */
  readonly r: number
  /** `hollow`: left out; `pale`: not counted. */
  readonly look?: 'solid' | 'hollow' | 'outline'
  readonly className?: string
}

/** An option's mark in a chart: a diamond split in two, a disc, a square. */
export function Shape({ option, x, y, r, look = 'solid', className = '' }: ShapeProps) {
  const paint =
    look === 'solid'
      ? fillOf(option)
      : `fill-none ${look === 'hollow' ? strokeOf(option) : 'stroke-line-2'} [stroke-width:1.25]`
  const all = `${paint} ${className}`
  if (option === 'node') return <circle cx={x} cy={y} r={r} className={all} />
  if (option === 'python') {
    const half = r * 0.88
    return <rect x={x - half} y={y - half} width={2 * half} height={2 * half} className={all} />
  }
  return <path d={option === 'hybrid' ? diamond(x, y, r) : triangle(x, y, r)} className={all} />
}

function diamond(x: number, y: number, r: number): string {
  const [gap, high, wide] = [r * 0.17, r * 1.08, r * 1.12]
  const half = (side: number) => `M${x + side * gap} ${y - high}V${y + high}L${x + side * wide} ${y}Z`
  return half(-1) + half(1)
}

function triangle(x: number, y: number, r: number): string {
  return `M${x} ${y - r}L${x + r} ${y + r * 0.8}H${x - r}Z`
}
