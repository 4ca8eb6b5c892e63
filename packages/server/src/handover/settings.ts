import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { FailureError } from '../failures.ts'

const name = z.string().regex(/^[a-z0-9-]{1,50}$/, 'must be small letters, digits and hyphens')

const handover = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('webhook'),
    name,
    url: z.url({ protocol: /^https?$/ }),
    /** What the receiver proves the sender with; as long as the hash it keys. */
    secret: z.string().min(32).max(500),
  }),
  z.strictObject({ kind: z.literal('email'), name, to: z.email() }),
])

/** A team that briefs may be handed to, as the operator has named it. */
export type Handover = z.output<typeof handover>

const settings = z
  .strictObject({ handovers: z.array(handover).max(100) })
  .refine(({ handovers }) => new Set(handovers.map((each) => each.name)).size === handovers.length, 'names must differ')

/** Reads the operator's file; none where no file is named. Throws HANDOVER_SETTINGS_INVALID, which repeats no secret. */
export async function readHandovers(file: string | undefined): Promise<readonly Handover[]> {
  if (file === undefined) return []
  let data: unknown
  try {
    data = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new FailureError('HANDOVER_SETTINGS_INVALID', `${file} cannot be read as JSON.`, cause)
  }
  const parsed = settings.safeParse(data)
  if (parsed.success) return parsed.data.handovers
  const [first] = parsed.error.issues
  const where = first === undefined || first.path.length === 0 ? 'the file' : first.path.map(String).join('.')
  throw new FailureError('HANDOVER_SETTINGS_INVALID', `${file}: ${where}: ${first?.message ?? 'cannot be read'}.`)
}
