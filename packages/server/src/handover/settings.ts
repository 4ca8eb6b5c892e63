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

/** `https://agency.example`: scheme, host and port of pages, as a browser names them. */
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  message: 'must be the origin of a page, as https://agency.example',
})

const settings = z
  .strictObject({
    handovers: z.array(handover).max(100),
    calculator: z
      .strictObject({
        /** The team that visitors of the calculator write to; without one they only calculate. */
        to: name.optional(),
        /** Pages of others that may show it. */
        origins: z.array(origin).max(100).default([]),
      })
      .optional(),
  })
  .refine(({ handovers }) => new Set(handovers.map((each) => each.name)).size === handovers.length, 'names must differ')
  .refine(
    ({ handovers, calculator }) =>
      calculator?.to === undefined || handovers.some((each) => each.name === calculator.to),
    {
      path: ['calculator', 'to'],
      message: 'must be the name of a hand-over',
    },
  )

/** What the operator decided about what leaves the house. */
export interface HandoverSettings {
  readonly handovers: readonly Handover[]
  /** Whom visitors of the calculator write to. */
  readonly enquiriesTo: Handover | null
  /** Origins of others whose pages may show the calculator. */
  readonly calculatorOrigins: readonly string[]
}

const none: HandoverSettings = { handovers: [], enquiriesTo: null, calculatorOrigins: [] }

/** Reads the operator's file; none where no file is named. Throws HANDOVER_SETTINGS_INVALID, which repeats no secret. */
export async function readHandovers(file: string | undefined): Promise<HandoverSettings> {
  if (file === undefined) return none
  let data: unknown
  try {
    data = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new FailureError('HANDOVER_SETTINGS_INVALID', `${file} cannot be read as JSON.`, cause)
  }
  const parsed = settings.safeParse(data)
  if (parsed.success) return settingsOf(parsed.data)
  const [first] = parsed.error.issues
  const where = first === undefined || first.path.length === 0 ? 'the file' : first.path.map(String).join('.')
  throw new FailureError('HANDOVER_SETTINGS_INVALID', `${file}: ${where}: ${first?.message ?? 'cannot be read'}.`)
}

function settingsOf({ handovers, calculator }: z.output<typeof settings>): HandoverSettings {
  return {
    handovers,
    enquiriesTo: handovers.find(({ name: own }) => own === calculator?.to) ?? null,
    calculatorOrigins: calculator?.origins ?? [],
  }
}
