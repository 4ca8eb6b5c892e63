/**
 * Fits the priors of the questions: how often a product of each type has each answer, counted over open source
 * products whose facts are known. `node packages/guide/priors.js products_open.csv` rewrites `data/questions.json`.
 *
 * Overall: Dirichlet with one imaginary product per answer (Laplace). By type: the type's own counts plus six
 * imaginary products that follow the overall prior, so that a type with six products is believed half and half.
 * Products are only ever counted by type; no rule may know a single product.
 */
import { readFileSync, writeFileSync } from 'node:fs'

/** Imaginary products per answer behind the overall prior. */
const LAPLACE = 1
/** Imaginary products behind a type's prior, spread as the overall prior is. */
const SHRINKAGE = 6

const TYPES = {
  saas_dashboard: 'saas-dashboard',
  marketplace_or_ecommerce: 'marketplace',
  data_analytics: 'data-analytics',
  api_only: 'api-only',
  ml_powered: 'ml-product',
  content_platform: 'content-platform',
  collaboration_or_realtime: 'collaboration',
  automation_or_workflow: 'automation',
  devtool_or_infra: 'devtool',
  internal_admin: 'internal-admin',
}

/** A column that already counts 0 to 3 as the question does. */
const sameLevels = (column) =>
  ['0', '1', '2', '3'].map((level) => ({ when: { [column]: [level] }, give: { [level]: 1 } }))

/**
 * How a product's facts answer a question: the first rule all of whose columns match gives the answer, in parts where
 * the fact does not tell two answers apart. A pattern ending in `*` matches what starts so. A product no rule matches
 * is not counted.
 */
const MAPPING = {
  type: Object.entries(TYPES).map(([theirs, ours]) => ({ when: { product_type: [theirs] }, give: { [ours]: 1 } })),
  'needs.seo': [
    { when: { seo_public_pages: ['yes'] }, give: { 2: 1 } },
    { when: { seo_public_pages: ['no'] }, give: { 0: 1 } },
  ],
  'needs.richFrontend': sameLevels('rich_interactive_frontend'),
  'needs.realtime': sameLevels('realtime'),
  'needs.dataProcessing': sameLevels('heavy_data_processing'),
  // 1 in the column is a model called from outside: the heart of the product where the type says that AI is.
  'needs.aiApi': [
    { when: { ml_or_ai_core: ['0'] }, give: { 0: 1 } },
    { when: { ml_or_ai_core: ['1'], product_type: ['ml_powered'] }, give: { 3: 1 } },
    { when: { ml_or_ai_core: ['1'] }, give: { 1: 0.6, 2: 0.4 } },
    { when: { ml_or_ai_core: ['2', '3'] }, give: { 0: 0.6, 1: 0.2, 2: 0.2 } },
  ],
  'needs.machineLearning': [
    { when: { ml_or_ai_core: ['0', '1'] }, give: { 0: 1 } },
    { when: { ml_or_ai_core: ['2'] }, give: { 2: 1 } },
    { when: { ml_or_ai_core: ['3'] }, give: { 3: 1 } },
  ],
  'needs.scientificComputing': sameLevels('scientific_computing'),
  'needs.dataPipelines': sameLevels('data_pipelines_etl'),
  'needs.adminPanel': sameLevels('admin_panel_needed'),
  'needs.businessCrud': sameLevels('crud_business_logic'),
  'needs.mediaProcessing': sameLevels('file_or_media_processing'),
  frontend: [
    { when: { react_frontend: ['yes'] }, give: { react: 1 } },
    { when: { frontend: ['server templates*'] }, give: { 'server-rendered': 1 } },
    { when: { rich_interactive_frontend: ['0'] }, give: { none: 1 } },
    { when: { react_frontend: ['no'] }, give: { other: 1 } },
  ],
  scripting: [
    { when: { plugin_or_scripting_language: ['js'] }, give: { javascript: 1 } },
    { when: { plugin_or_scripting_language: ['python'] }, give: { python: 1 } },
    { when: { plugin_or_scripting_language: ['none'] }, give: { none: 1 } },
  ],
  // The column judges a grown product's crowd; the question asks about the first year, so it is read one step lower.
  'load.users': [
    { when: { expected_concurrency: ['0'] }, give: { 100: 1 } },
    { when: { expected_concurrency: ['1'] }, give: { 100: 0.5, 1000: 0.5 } },
    { when: { expected_concurrency: ['2'] }, give: { 1000: 0.5, 10000: 0.5 } },
    { when: { expected_concurrency: ['3'] }, give: { 10000: 0.5, 100000: 0.4, 1000000: 0.1 } },
  ],
}

/** Rows of a CSV with a header and double quotes, as objects. */
function readTable(text) {
  const rows = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const row = rows[rows.length - 1]
    const sign = text[at]
    if (quoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at]
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ',') row.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else if (quoted || sign !== '\r') row[row.length - 1] += sign
  }
  const [header, ...body] = rows.filter((row) => row.length > 1)
  return body.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

function matches(product, when) {
  return Object.entries(when).every(([column, patterns]) =>
    patterns.some((pattern) =>
      pattern.endsWith('*') ? product[column]?.startsWith(pattern.slice(0, -1)) : product[column] === pattern,
    ),
  )
}

/** Products per answer, in the question's order of answers. */
function countAnswers(products, rules, answers) {
  const counts = answers.map(() => 0)
  for (const product of products) {
    const rule = rules.find((one) => matches(product, one.when))
    for (const [answer, part] of Object.entries(rule?.give ?? {})) {
      const at = answers.findIndex((one) => String(one.value) === answer)
      if (at < 0) throw new Error(`the mapping gives "${answer}", which is no answer of the question`)
      counts[at] += part
    }
  }
  return counts
}

/** Probabilities with four decimals that sum to 1: the largest remainders are rounded up. */
function toProbabilities(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map((count) => (count / total) * 10_000)
  const parts = exact.map(Math.floor)
  const missing = 10_000 - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact.map((value, at) => ({ at, remainder: value - Math.floor(value) }))
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, missing)) parts[at] += 1
  return parts.map((part) => part / 10_000)
}

/** Prior over all products, and by type. */
function fitPriors(products, question) {
  const rules = MAPPING[question.id]
  const overall = countAnswers(products, rules, question.answers).map((count) => count + LAPLACE)
  const total = overall.reduce((sum, count) => sum + count, 0)
  const byType = Object.entries(TYPES).map(([theirs, ours]) => {
    const own = products.filter((product) => product.product_type === theirs)
    const counts = countAnswers(own, rules, question.answers)
    return [ours, toProbabilities(counts.map((count, at) => count + (SHRINKAGE * overall[at]) / total))]
  })
  return { prior: toProbabilities(overall), priorByType: question.id === 'type' ? {} : Object.fromEntries(byType) }
}

/** JSON as the formatter of this repository writes it: on one line where it fits, lists of records one a line. */
function print(value, indent = 0, lead = 0, open = 3) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const list = Array.isArray(value)
  const [first, last] = list ? ['[', ']'] : ['{', '}']
  const members = Object.entries(value)
  if (members.length === 0) return first + last
  const write = (pad, deeper) =>
    members.map(([key, member]) => {
      const name = list ? '' : `${JSON.stringify(key)}: `
      return pad + name + print(member, indent + 2, name.length, deeper)
    })
  const flat = `${first}${list ? '' : ' '}${write('', -99).join(', ')}${list ? '' : ' '}${last}`
  if (open < -50 || (open <= 0 && indent + lead + flat.length <= 118)) return flat
  return `${first}\n${write(' '.repeat(indent + 2), open - 1).join(',\n')}\n${' '.repeat(indent)}${last}`
}

const [table] = process.argv.slice(2)
if (!table) throw new Error('usage: node packages/guide/priors.js products_open.csv')
const products = readTable(readFileSync(table, 'utf8'))
const file = new URL('./data/questions.json', import.meta.url)
const document = JSON.parse(readFileSync(file, 'utf8'))
for (const question of document.questions) {
  if (MAPPING[question.id]) Object.assign(question, fitPriors(products, question))
}
writeFileSync(file, `${print(document)}\n`)
console.log(`${products.length} products, ${Object.keys(MAPPING).length} questions fitted`)
