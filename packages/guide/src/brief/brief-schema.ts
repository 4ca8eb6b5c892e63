import type { Brief, Guide } from '@stackmark/engine'
import * as z from 'zod'
import { type BriefNames, briefNames, currencies, everyLanguage, frontends, scriptings, sizes } from './brief-names.ts'
import { choice, decimal, eachOnce, line, list, mapping, optional, problem, prose, share, whole } from './field.ts'

export type BriefSchema = ReturnType<typeof buildSchema>

/**
 * The schema of a brief for one guide: whatever the guide names (types, needs, features, skills, languages, teams,
 * seniorities, regions, criteria, options) is taken from it. Every object is strict. A schema is built once a guide.
 */
export function briefSchema(guide: Guide): BriefSchema {
  const known = schemas.get(guide)
  if (known !== undefined) return known
  const schema = buildSchema(guide)
  schemas.set(guide, schema)
  return schema
}

const schemas = new WeakMap<Guide, BriefSchema>()

function buildSchema(guide: Guide) {
  const known = briefNames(guide)
  return mapping(
    {
      name: optional(line(200), 'What the product is called.'),
      summary: optional(prose(2000), 'What it does and for whom, in a sentence or two.'),
      type: optional(choice(known.types), 'The kind of product it comes closest to.'),
      stage: optional(stage(known), 'new, or {existing: {languages: […]}} for a product that already runs.'),
      needs: optional(needs(guide), 'How much of each the product needs: 0 none, 1 a little, 2 much, 3 its heart.'),
      frontend: optional(choice(frontends), 'What the pages are built with.'),
      scripting: optional(choice(scriptings), "The language the product's own users script it in."),
      scope: optional(
        scope(known),
        'What is to be built for the first release: features of the catalogue and own items.',
      ),
      team: optional(team(known), 'Who builds it.'),
      load: optional(load(), 'How much it is used; users are enough, the rest is worked out from them.'),
      budget: optional(budget(), 'What may be spent up to the first release.'),
      deadline: optional(deadline(), 'When the first release must be out.'),
      priorities: optional(
        priorities(known),
        'What matters most, first to last: criteria, or groups of them; in brackets: order unknown among them; not listed: anywhere below.',
      ),
      constraints: optional(constraints(known), 'What is settled and not up for comparison.'),
    } satisfies Record<keyof Brief, z.ZodType>,
    'a mapping of the fields of a brief',
  )
}

function stage(known: BriefNames) {
  const error = 'must be new, or {existing: {languages: […]}} for a product that already runs'
  const existing = mapping(
    { languages: eachOnce(known.languages, 'languages').describe('What it is written in; [] for none of these.') },
    'a mapping such as {languages: […]}',
  )
  return z.union(
    [z.literal('new', { error }), mapping({ existing }, 'a mapping such as {existing: {languages: […]}}')],
    {
      error,
    },
  )
}

function needs(guide: Guide) {
  const shape = Object.fromEntries(guide.needs.map((need) => [need.id, optional(whole(0, 3), levelsOf(need))]))
  return mapping(shape, 'a mapping of needs to levels from 0 to 3')
}

function levelsOf(need: Guide['needs'][number]): string {
  const meanings = need.levels.map((meaning, level) => `${level}: ${meaning.replace(/\.$/, '')}`)
  return `${need.name}. ${meanings.join('; ')}.`
}

function scope(known: BriefNames) {
  const feature = mapping(
    {
      feature: choice(known.features, 'a feature of the catalogue').describe('A feature of the catalogue.'),
      size: optional(choice(sizes), 'S, M (as in the catalogue) or L.'),
      count: optional(whole(1, 200), 'How many of them.'),
    },
    'a mapping such as {feature: …, size: M}, or {name: …, hours: {…}}',
  )
  const own = mapping(
    {
      name: line(200).describe('What the item is called.'),
      hours: hours(known),
      needs: optional(eachOnce(known.needs, 'needs'), 'The needs whose libraries save part of those hours.'),
    },
    'a mapping such as {name: …, hours: {…}}',
  )
  const item = z.union([feature, own], {
    error: 'must be a mapping such as {feature: …, size: M}, or {name: …, hours: {…}}',
  })
  return list(item, 'features and own items', 500)
}

function hours(known: BriefNames) {
  const shape = Object.fromEntries(known.skills.map((skill) => [skill, optional(threePoint(), `Hours of ${skill}.`)]))
  return mapping(shape, 'a mapping of skills to hours, such as {backend: [20, 35, 70]}')
    .check((context) => {
      const said = Object.values(context.value).some((points) => points !== undefined)
      const message = 'must name the hours of at least one skill'
      // A misspelt skill is already said.
      if (!said && context.issues.length === 0)
        context.issues.push(problem('BRIEF_TOO_SHORT', [], context.value, message))
    })
    .meta({ minProperties: 1, description: 'Hours by skill: nearly the least, most likely, nearly the most.' })
}

function threePoint() {
  const point = decimal(0, 20_000)
  const shape = 'must be three numbers of hours: nearly the least, most likely, nearly the most'
  return z.tuple([point, point, point], { error: shape }).check((context) => {
    const [least, likely, most] = context.value
    const message = 'must ascend from nearly the least over most likely to nearly the most'
    if (least > likely || likely > most) context.issues.push(problem('BRIEF_ORDER', [], context.value, message))
  })
}

function team(known: BriefNames) {
  const availability = share('a share of a full week')
  const person = mapping(
    {
      name: optional(line(200), 'Any name; only shown.'),
      skills: eachOnce(known.skills, 'skills', 1).describe('What they can do.'),
      languages: optional(eachOnce(known.languages, 'languages'), 'What they write.'),
      seniority: optional(choice(known.seniorities), 'How experienced they are.'),
      region: optional(choice(known.regions), 'Where they are paid.'),
      availability: optional(availability, 'Share of a full week they give.'),
      rate: optional(decimal(1, 2000), "What an hour costs, in the budget's currency, else in USD."),
    },
    'a mapping such as {skills: […], languages: […]}',
  )
  return mapping(
    {
      preset: optional(choice(known.teams), 'A usual team, instead of people one by one.'),
      languages: optional(choice([...known.languages, everyLanguage]), 'What everybody writes who says nothing else.'),
      seniority: optional(choice(known.seniorities), 'For everybody who says nothing else.'),
      region: optional(choice(known.regions), 'For everybody who says nothing else.'),
      availability: optional(availability, 'For everybody who says nothing else.'),
      people: optional(list(person, 'people', 200), 'The people, one by one.'),
      hire: optional(
        list(choice(known.skills, 'one of the skills'), 'skills', 50),
        'Skills they plan to hire for; one entry a person.',
      ),
    },
    'a mapping such as {people: […], hire: […]}',
  )
}

function load() {
  return mapping(
    {
      users: optional(whole(1, 10_000_000_000), 'People who use it within a month.'),
      connections: optional(whole(0, 1_000_000_000), 'Connections open at the same time, at the peak.'),
      requestsPerSecond: optional(decimal(0, 100_000_000), 'Requests a second at the peak.'),
      cpuMs: optional(decimal(0, 3_600_000), 'Computing time of a request in milliseconds.'),
      dbMs: optional(decimal(0, 3_600_000), 'Database time of a request in milliseconds.'),
      p95Ms: optional(decimal(1, 3_600_000), 'How fast 95 of 100 requests must be answered, in milliseconds.'),
    },
    'a mapping such as {users: 5000}',
  )
}

function budget() {
  return mapping(
    {
      amount: decimal(0, 1_000_000_000).describe('How much.'),
      currency: choice(currencies).describe('Of which currency; the rates of people are in it too.'),
    },
    'a mapping such as {amount: 60000, currency: USD}',
  )
}

function deadline() {
  return mapping({ weeks: decimal(0.5, 520).describe('Weeks from the start.') }, 'a mapping such as {weeks: 12}')
}

function priorities(known: BriefNames) {
  const criterion = choice([...known.criteria, ...known.groups], 'one of the criteria, or of their groups')
  const most = Math.max(1, known.criteria.length)
  const tied = list(criterion, 'criteria', most, 1)
  const isGroup = (name: string) => known.groups.includes(name) && !known.criteria.includes(name)
  const entry = z.union([criterion, tied], { error: 'must be a criterion, or a list of criteria of unknown order' })
  return list(entry, 'criteria', most).check((context) => {
    const named = new Set<string>()
    const [first] = context.value.flat()
    const groups = first !== undefined && isGroup(first)
    context.value.forEach((rank, index) => {
      const inner = typeof rank === 'string' ? [rank] : rank
      inner.forEach((name, place) => {
        const path = typeof rank === 'string' ? [index] : [index, place]
        if (named.has(name)) context.issues.push(problem('BRIEF_DUPLICATE', path, name))
        named.add(name)
        if (isGroup(name) !== groups) {
          const message = 'must rank either criteria or groups of criteria, not both'
          context.issues.push(problem('BRIEF_NOT_ALLOWED', path, name, message))
        }
      })
    })
  })
}

function constraints(known: BriefNames) {
  const exclude = eachOnce(known.options, 'options').check((context) => {
    const left = known.options.filter((option) => !context.value.includes(option))
    const message = 'must leave at least one option'
    if (left.length === 0) context.issues.push(problem('BRIEF_EXCLUDES_ALL', [], context.value, message))
  })
  return mapping(
    { exclude: optional(exclude, 'Options that are out of the question.') },
    'a mapping such as {exclude: […]}',
  )
}
