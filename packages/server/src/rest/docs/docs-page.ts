import { html, raw } from 'hono/html'
import type { OpenApiDocument } from '../openapi/document.ts'
import type { OperationObject, ParameterObject } from '../openapi/operation-object.ts'
import { docsStyle } from './docs-style.ts'
import { fieldsOf, typeText } from './schema-words.ts'

type Html = ReturnType<typeof html>

interface Described {
  readonly method: string
  readonly path: string
  readonly operation: OperationObject
}

/** The API's own document as a page to read: no script, and every text escaped. */
export function docsPage(document: OpenApiDocument): Html {
  const { info, tags, paths, components } = document
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Described => ({ method, path, operation })),
  )
  const groups = tags.map((tag) => ({
    ...tag,
    operations: all.filter(({ operation }) => operation.tags.includes(tag.name)),
  }))
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}: the API</title>
<style>${raw(docsStyle)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><a href="/">${info.title}</a> <span>API ${info.version}</span></header>
<div class="page">
<nav aria-label="Operations">
${groups.map(
  ({ name, operations }) => html`<h2>${name}</h2>
<ul>${operations.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}</ul>`,
)}
<h2>Shapes</h2>
<ul>${Object.keys(components.schemas).map((name) => html`<li><a href="#schema-${name}">${name}</a></li>`)}</ul>
</nav>
<main id="main">
<h1>The API</h1>
<p class="lede">Everything the pages do, for scripts and other programs, below <code>${document.servers[0]?.url ?? ''}</code>. The same as data: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
${info.description.split('\n\n').map(paragraph)}
${groups.map(
  ({ name, description, operations }) => html`<section aria-labelledby="tag-${name}">
<h2 id="tag-${name}">${name}</h2>
<p>${description}</p>
${operations.map(operationPart)}
</section>`,
)}
<section aria-labelledby="shapes">
<h2 id="shapes">Shapes</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<h3 id="schema-${name}">${name}</h3>
<p>${textOf(schema['description'])}</p>
${fieldsTable(name, schema)}`,
)}
</section>
</main>
</div>
</body>
</html>`
}

function operationPart({ method, path, operation }: Described): Html {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  const body = requestBody?.content['application/json']
  const [status, good] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  const answer = good !== undefined && 'content' in good ? good.content?.['application/json'] : undefined
  const failures = Object.entries(responses).filter(([code]) => Number(code) >= 400)
  return html`<article aria-labelledby="${operationId}">
<h3 id="${operationId}">${summary}</h3>
<p class="place"><b>${method.toUpperCase()}</b> <code>/api/v1${path}</code></p>
<p>${description}</p>
${parameters.length === 0 ? '' : parametersTable(operationId, parameters)}
${body?.schema === undefined ? '' : html`<h4>Body</h4>${fieldsTable(`${operationId} body`, body.schema)}`}
${answer?.schema === undefined ? '' : html`<h4>Answer, ${status}</h4>${fieldsTable(`${operationId} answer`, answer.schema)}`}
<details><summary>As a command<span class="hidden">: ${summary}</span></summary>
<pre tabindex="0"><code>${command(method, path, parameters, exampleIn(body))}</code></pre></details>
<p class="codes">Fails with ${failures.map(([code]) => html`<code>${code}</code> `)}; the code in the answer says why.</p>
</article>`
}

function parametersTable(of: string, parameters: readonly ParameterObject[]): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="Parameters of ${of}"><table>
<thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${parameters.map(
    ({ name, in: place, required, schema, description = '' }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${place}${required ? ', needed' : ''}</td><td>${typeText(schema)}</td><td>${description}</td></tr>`,
  )}</tbody></table></div>`
}

function fieldsTable(of: string, schema: unknown): Html {
  const fields = fieldsOf(schema)
  if (fields.length === 0) return html`<p class="type">${typeText(schema)}</p>`
  return html`<div class="wide" role="region" tabindex="0" aria-label="Fields of ${of}"><table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${fields.map(
    ({
      path,
      type,
      ref,
      needed,
      description,
    }) => html`<tr><th scope="row"><code>${path}</code>${needed ? '' : html` <span class="soft">may be left out</span>`}</th>
<td>${ref === null ? type : html`<a href="#schema-${ref}">${type}</a>`}</td><td>${description}</td></tr>`,
  )}</tbody></table></div>`
}

function paragraph(text: string): Html {
  const pieces = text.split(/(\*\*[^*]+\*\*|`[^`]+`)/)
  return html`<p>${pieces.map((piece) =>
    piece.startsWith('**')
      ? html`<b>${piece.slice(2, -2)}</b>`
      : piece.startsWith('`')
        ? html`<code>${piece.slice(1, -1)}</code>`
        : piece,
  )}</p>`
}

function exampleIn(body: unknown): unknown {
  const given = body as { example?: unknown; examples?: Readonly<Record<string, { value?: unknown }>> } | undefined
  return given?.example ?? Object.values(given?.examples ?? {})[0]?.value
}

/** A call that works, with the examples of the document. */
function command(method: string, path: string, parameters: readonly ParameterObject[], body: unknown): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(textOf(parameters.find((each) => each.name === name)?.example) || name),
  )
  const query = parameters.filter((each) => each.in === 'query' && each.required && each.example !== undefined)
  const search = query.map(({ name, example }) => `${name}=${encodeURIComponent(textOf(example))}`).join('&')
  const address = `http://127.0.0.1:4100/api/v1${filled}${search === '' ? '' : `?${search}`}`
  const sent =
    body === undefined
      ? ''
      : ` \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`
  return `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}'${address}'${sent}`
}

/** Examples in addresses and descriptions are texts and numbers. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
