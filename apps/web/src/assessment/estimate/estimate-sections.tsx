import type { Shown } from '../shown.ts'

export function EstimateSections({ shown }: { readonly shown: Shown }) {
  if (shown.assessment.options.length > 0) return null
  return null
}
