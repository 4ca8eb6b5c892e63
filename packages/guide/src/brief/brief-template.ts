import type { Guide } from '@stackmark/engine'
import { briefNames, currencies, frontends, scriptings } from './brief-names.ts'
import { briefSchema } from './brief-schema.ts'

/**
 * A brief to fill in, as YAML: every field with its meaning and an example, all of them commented out, so that it is a
 * valid brief as it stands (one in which everything is unknown). Lines with `##` explain; taking the single `#` from
 * the lines of a field answers it.
 */
export function briefTemplate(guide: Guide): string {
  const known = briefNames(guide)
  const { shape } = briefSchema(guide)
  const [language = '', otherLanguage = language] = known.languages
  const [skill = '', otherSkill = skill] = known.skills
  const fields: Field[] = [
    { meaning: shape.name.description, lines: ['name: Invoice radar'] },
    { meaning: shape.summary.description, lines: ['summary: Finds late payers for small firms'] },
    {
      meaning: shape.type.description,
      notes: guide.productTypes.map((type) => `  ${type.id}: ${type.summary}`),
      lines: example(known.types, (type) => [`type: ${type}`]),
    },
    {
      meaning: 'new for a product that does not exist yet.',
      notes: [`For one that already runs:  stage: {existing: {languages: [${language}]}}`],
      lines: ['stage: new'],
    },
    {
      meaning: shape.needs.description,
      notes: guide.needs.flatMap(levelsOf),
      lines: guide.needs.length === 0 ? [] : ['needs:', ...known.needs.map((need) => `  ${need}: unknown`)],
    },
    { meaning: `${shape.frontend.description} ${oneOf(frontends)}`, lines: ['frontend: react'] },
    { meaning: `${shape.scripting.description} ${oneOf(scriptings)}`, lines: ['scripting: none'] },
    {
      meaning: shape.scope.description,
      notes: [
        'Sizes: S, M, L. Hours of own items: nearly the least, most likely, nearly the most.',
        'The catalogue:',
        ...wrapped(known.features),
      ],
      lines: [
        'scope:',
        ...known.features.slice(0, 1).map((feature) => `  - {feature: ${feature}, size: M, count: 1}`),
        `  - {name: Bank import, hours: {${otherSkill}: [20, 35, 70]}}`,
      ],
    },
    {
      meaning: shape.team.description,
      notes: [
        `Skills: ${known.skills.join(', ')}. Languages: ${known.languages.join(', ')}.`,
        `Seniorities: ${known.seniorities.join(', ')}. Regions: ${known.regions.join(', ')}.`,
        'availability is a share of a full week; rate is what an hour costs; hire: skills they plan to hire for.',
        `Instead of people, a usual team by its name: ${known.teams.join(', ')}.`,
        'languages, seniority, region and availability of the team hold for whoever says nothing else.',
      ],
      lines: [
        'team:',
        ...known.teams.slice(0, 1).map((team) => `  preset: ${team}`),
        `  languages: ${language}`,
        ...known.seniorities.slice(0, 1).map((seniority) => `  seniority: ${seniority}`),
        ...known.regions.slice(0, 1).map((region) => `  region: ${region}`),
        '  availability: 1',
        '  people:',
        `    - name: Somebody`,
        `      skills: [${[...new Set([skill, otherSkill])].join(', ')}]`,
        `      languages: [${[...new Set([language, otherLanguage])].join(', ')}]`,
        ...known.seniorities.slice(0, 1).map((seniority) => `      seniority: ${seniority}`),
        ...known.regions.slice(0, 1).map((region) => `      region: ${region}`),
        '      availability: 0.5',
        '      rate: 45',
        `  hire: [${skill}]`,
      ],
    },
    {
      meaning: shape.load.description,
      lines: ['load:', ...Object.entries(loadExamples).map(([part, value]) => `  ${part}: ${value}`)],
      notes: Object.entries(shape.load.unwrap().shape).map(([part, { description }]) => `  ${part}: ${description}`),
    },
    {
      meaning: `${shape.budget.description} Currencies: ${currencies.join(', ')}.`,
      lines: ['budget: {amount: 60000, currency: USD}'],
    },
    { meaning: shape.deadline.description, lines: ['deadline: {weeks: 12}'] },
    {
      meaning: shape.priorities.description,
      notes: [...guide.groups, ...guide.criteria].map(({ id, question }) => `  ${id}: ${question}`),
      lines: [`priorities: [${prioritiesExample(known.criteria)}]`],
    },
    {
      meaning: shape.constraints.description,
      notes: [`Options: ${known.options.join(', ')}.`],
      lines: [`constraints: {exclude: [${known.options.length > 1 ? known.options.at(-1) : ''}]}`],
    },
  ]
  return `${[heading, ...fields.map(block)].join('\n\n')}\n`
}

interface Field {
  readonly meaning: string | undefined
  readonly notes?: readonly string[]
  /** The field as it would be answered, without comment signs. */
  readonly lines: readonly string[]
}

const heading = `## A product brief for Stackmark. Every field is optional: what is left out is unknown, and widens the result.
## Lines with ## explain. To answer a field, take the # from its lines and change what they say;
## the word unknown in place of an answer is the same as no answer.`

/** One value for each part of the load that a brief may give; also the order they are shown in. */
const loadExamples = { users: 5000, connections: 200, requestsPerSecond: 50, cpuMs: 5, dbMs: 10, p95Ms: 300 }

function block(field: Field): string {
  const explanation = [field.meaning ?? '', ...(field.notes ?? [])].flatMap((note) => oneLine(note))
  return [...explanation.map((note) => `## ${note}`), ...field.lines.map((line) => `#${line}`)].join('\n')
}

function levelsOf(need: Guide['needs'][number]): string[] {
  return [`  ${need.id}: ${need.name}`, ...need.levels.map((meaning, level) => `    ${level}  ${meaning}`)]
}

/** Texts of a guide go into comments: a line break in one would end the comment. */
function oneLine(text: string): string[] {
  return text.trim() === '' ? [] : [text.trimEnd().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')]
}

function oneOf(names: readonly string[]): string {
  return `One of ${names.join(', ')}.`
}

function example(names: readonly string[], lines: (name: string) => string[]): string[] {
  const [name] = names
  return name === undefined ? [] : lines(name)
}

function prioritiesExample(criteria: readonly string[]): string {
  const [first, second, third, fourth] = criteria
  const tied = second !== undefined && third !== undefined ? `[${second}, ${third}]` : second
  return [first, tied, fourth].filter((entry) => entry !== undefined).join(', ')
}

/** Names in lines of at most 100 characters. */
function wrapped(names: readonly string[]): string[] {
  const lines: string[] = []
  for (const name of names) {
    const last = lines.at(-1)
    if (last === undefined || last.length + name.length > 100) lines.push(`  ${name}`)
    else lines[lines.length - 1] = `${last}, ${name}`
  }
  return lines
}
