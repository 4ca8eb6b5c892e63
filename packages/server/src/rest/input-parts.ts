import * as z from 'zod'
import { namesInPath, type Route } from './routes.ts'

export type JsonSchema = { readonly [name: string]: unknown }

/** An operation's input as HTTP carries it. */
export interface InputParts {
  readonly path: Readonly<Record<string, JsonSchema>>
  readonly query: Readonly<Record<string, JsonSchema>>
  readonly body: Readonly<Record<string, JsonSchema>>
  readonly required: ReadonlySet<string>
  readonly definitions: Readonly<Record<string, JsonSchema>>
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}

/** Of what is not in the path, a `get` takes all from the query and the others take all from the body. */
export function inputParts({ operation, path, method }: Route): InputParts {
  const schema = z.toJSONSchema(operation.input, { io: 'input' }) as ObjectSchema
  const inPath = new Set(namesInPath(path))
  const entries = Object.entries(schema.properties ?? {})
  const rest = Object.fromEntries(entries.filter(([name]) => !inPath.has(name)))
  return {
    path: Object.fromEntries(entries.filter(([name]) => inPath.has(name))),
    query: method === 'get' ? rest : {},
    body: method === 'get' ? {} : rest,
    required: new Set(schema.required ?? []),
    definitions: schema.$defs ?? {},
  }
}
