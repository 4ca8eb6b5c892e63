import type { Guide, PrecedentPrior } from '@stackmark/engine'
import { endings, Stop } from '../context.ts'
import { unknownName } from './inputs.ts'

/** `node=5,python=4,hybrid=1`: every option once, numbers from 0 that are not all 0; their sum does not matter. */
export function priorOf(text: string, { options }: Guide): PrecedentPrior {
  const parts = text.split(',').map((part) => part.split('=').map((side) => side.trim()))
  const shares = new Map(
    parts.map(([id = '', share = '']) => [id, /^\d+(\.\d+)?$/.test(share) ? Number(share) : Number.NaN]),
  )
  const ids = options.map(({ id }) => id)
  const stranger = [...shares.keys()].find((id) => !ids.includes(id))
  if (stranger !== undefined) throw new Stop(endings.invalidInput, `--prior: ${unknownName(stranger, ids)}`)
  const complete = shares.size === ids.length && parts.length === ids.length && parts.every((part) => part.length === 2)
  const numbers = [...shares.values()]
  if (complete && numbers.every((share) => share >= 0) && numbers.some((share) => share > 0))
    return Object.fromEntries(shares)
  const form = ids.map((id) => `${id}=SHARE`).join(',')
  throw new Stop(endings.invalidInput, `--prior: it must be ${form}, with numbers from 0 that are not all 0.`)
}
