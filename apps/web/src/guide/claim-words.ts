import type { Claim } from '@stackmark/engine'

/** What is known of a claim, in words; always beside the mark. */
export const claimWords: Readonly<Record<Claim['verdict'], string>> = {
  'not-measured': 'Not measured yet',
  published: 'Published by others',
  estimated: 'Estimated',
}
