import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Share } from '../store/store.ts'
import { id, moment } from './shapes.ts'

export const shareShape = z
  .strictObject({
    id,
    assessmentId: id,
    createdAt: moment,
    expiresAt: moment.nullable(),
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Share' })

export function shareOut(share: Share): z.input<typeof shareShape> {
  return {
    id: share.id,
    assessmentId: share.assessmentId,
    createdAt: share.createdAt.toISOString(),
    expiresAt: share.expiresAt?.toISOString() ?? null,
    revokedAt: share.revokedAt?.toISOString() ?? null,
  }
}

/** Secrets have 256 bits, so that a hash without salt or slowness keeps them; the table of links holds none. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
