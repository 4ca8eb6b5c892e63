import { z } from 'zod'
import { entrySchemas, type GuideKey, guideKeys, manifestSchema } from './entries.ts'

/** Lists that share a file; every other list has a file of its own name in kebab-case. */
const together: Readonly<Record<string, readonly GuideKey[]>> = { criteria: ['groups', 'criteria'] }

/**
 * The JSON Schemas that the data files point to, by file name without `.schema.json`: one a topic, `guide` for
 * guide.json, and `overlay` for the files of a folder that changes another guide. Regenerate the files with
 * `node packages/guide/generate.js`.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const joined = new Set(Object.values(together).flat())
  const alone = guideKeys.filter((key) => !joined.has(key)).map((key) => [kebab(key), [key]] as const)
  const topics = [...Object.entries(together), ...alone].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...Object.fromEntries(topics.map(([topic, keys]) => [topic, toJson(fileSchema(keys), `A guide's ${topic}.`)])),
    guide: toJson(manifestSchema, "Names a guide's folder."),
    overlay: toJson(overlaySchema(), 'Changes to another guide: only what differs.'),
  }
}

function fileSchema(keys: readonly GuideKey[]): z.ZodType {
  return z.strictObject({
    $schema: z.string().exactOptional(),
    ...Object.fromEntries(keys.map((key) => [key, z.array(entrySchemas[key])])),
  })
}

/** Fields inside an entry's own objects may be left out too; that is left to the loader to judge. */
function overlaySchema(): z.ZodType {
  const { id } = entrySchemas.facts.shape
  const removal = z.strictObject({ id, remove: z.literal(true) })
  const lists = guideKeys.map((key) => {
    const schema: z.ZodObject = entrySchemas[key]
    const change = schema.partial().required({ id: true }).extend({ replace: z.boolean().optional() })
    return [key, z.array(z.union([change, removal])).optional()] as const
  })
  return z.strictObject({ $schema: z.string().optional(), ...Object.fromEntries(lists) })
}

function toJson(schema: z.ZodType, description: string): object {
  return z.toJSONSchema(schema.describe(description))
}

function kebab(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
