'use client'

import type { ReactNode } from 'react'
import { useWidth } from './use-width.ts'

interface ChartProps {
  /** What it shows, for those who do not see it: the figures themselves. */
  readonly label: string
  /** Assumed until it is measured. */
  readonly firstWidth?: number
  readonly height: (width: number) => number
  /** Draws for a width in pixels, so that text has its real size. */
  readonly children: (width: number) => ReactNode
  readonly className?: string
  /** Something in it can be moved: it is no picture then, but a group. */
  readonly interactive?: true
}

/** A picture drawn at the width that it has. */
export function Chart({ label, firstWidth = 640, height, children, className = '', interactive }: ChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth)
  const high = height(width)
  return (
    <div ref={ref} className={`w-full ${className}`}>
      <svg
        role={interactive ? 'group' : 'img'}
        aria-label={label}
        width={width}
        height={high}
        viewBox={`0 0 ${width} ${high}`}
        className="block overflow-visible"
      >
        {children(width)}
      </svg>
    </div>
  )
}
