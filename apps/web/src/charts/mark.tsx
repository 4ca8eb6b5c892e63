'use client'

import { Shape } from './shape.tsx'

interface MarkProps {
  readonly option: string
  readonly hollow?: boolean
}

/** An option's mark in a line of text. */
export function Mark({ option, hollow = false }: MarkProps) {
  return (
    <svg className="mark" viewBox="-10 -10 20 20" aria-hidden="true">
      <Shape option={option} x={0} y={0} r={option === 'hybrid' ? 8.6 : 9} look={hollow ? 'hollow' : 'solid'} />
    </svg>
  )
}

/** Mark and name, never parted. */
export function OptionName({ option, name, hollow = false }: MarkProps & { readonly name: string }) {
  return (
    <span className="whitespace-nowrap">
      <Mark option={option} hollow={hollow} />
      <span className="ml-[0.34em]">{name}</span>
    </span>
  )
}
