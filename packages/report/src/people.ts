import type { HiringRole } from '@stackmark/engine'
import { skillName } from './answers.ts'
import { counted, listed, twoFigures } from './figures.ts'
import { paragraph } from './layout.ts'
import { plainText } from './plain-text.ts'
import { proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Who builds it, and who is still to be found for each option. */
export function people(view: View): Section {
  const lines = memberTexts(view).flatMap((member) => paragraph(member, proseWidth(view), '- '))
  const usual = view.assessment.unknown.includes('team')
    ? paragraph('Nobody is named yet; the most likely team is shown.', proseWidth(view))
    : []
  const hiring = hiringTexts(view).flatMap(({ options, text }) =>
    paragraph(`${listed(options.map((id) => view.nameOf(id)))}: ${text}`, proseWidth(view), '- '),
  )
  return { title: 'Team and hiring', lines: [...usual, ...lines, '', ...hiring] }
}

/** Each person of the team: what they do, what they write, how long. */
export function memberTexts(view: View): readonly string[] {
  return view.assessment.estimate.team.map(({ name, skills, languages, hoursPerWeek }) => {
    const does = listed(skills.map((skill) => skillName(view.guide, skill).toLowerCase()))
    const writes = languages.length === 0 ? '' : `, ${listed(languages.map((id) => languageText(view, id)))}`
    return `${plainText(name)}: ${does}${writes}, ${counted(Math.round(hoursPerWeek), 'productive hour')} a week`
  })
}

/** Roles still open; options that need the same are named together, by their ids. */
export function hiringTexts(view: View): readonly { readonly options: readonly string[]; readonly text: string }[] {
  const included = view.options.filter((option) => option.excludedBy === undefined)
  const byText = new Map<string, string[]>()
  for (const { id } of included) {
    const roles = rolesByName(view.assessment.hiring.filter((role) => role.option === id))
    const texts = roles.length === 0 ? ['nobody else has to be found.'] : roles.map((same) => roleText(same))
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), id])
  }
  return [...byText].map(([text, options]) => ({ options, text }))
}

function languageText({ guide }: View, id: string): string {
  return (
    guide.languages.find((language) => language.id === id)?.name ??
    id.replace('as the option needs', "in the option's languages")
  )
}

/** The same role in each region where it could be filled. */
function rolesByName(roles: readonly HiringRole[]): (readonly HiringRole[])[] {
  const groups = new Map<string, HiringRole[]>()
  for (const role of roles) {
    const key = `${role.role}/${role.language}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [role])
    else group.push(role)
  }
  return [...groups.values()]
}

function roleText(same: readonly HiringRole[]): string {
  const [first] = same
  if (first === undefined) return ''
  const language = first.language === null ? '' : ` (${first.language})`
  return `${first.role.toLowerCase()}${language}, as ${first.why}. ${poolText(same)}`
}

/** The pool once where it is the same everywhere, and what an hour costs in each region. */
function poolText(same: readonly HiringRole[]): string {
  const pools = same.flatMap(({ pool }) => (pool === null ? [] : [twoFigures(pool * 100)]))
  const [one] = pools
  const alike = one !== undefined && pools.every((pool) => pool === one)
  const rates = same.flatMap(({ region, pool, rateUsdPerHour }) => {
    if (rateUsdPerHour === null) return []
    const where = region === null ? '' : ` in ${regionName(region)}`
    const share = alike || pool === null ? '' : ` (${twoFigures(pool * 100)} of 100 developers)`
    return [`${twoFigures(rateUsdPerHour.low)} to ${twoFigures(rateUsdPerHour.high)} USD an hour${where}${share}`]
  })
  const could = alike ? `${one} of 100 developers could do it` : ''
  const said = [could, rates.join(', ')].filter((part) => part !== '').join(', at ')
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** `eastern-europe` as `Eastern Europe`. */
export function regionName(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
