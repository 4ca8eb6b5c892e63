import type { GuideIndex } from '../facts/guide-index.ts'
import { keptBy } from '../facts/kept-by.ts'
import type { Brief, OptionShape, PresetPerson } from '../model/index.ts'
import { hasPeople } from '../scenario/answers.ts'
import type { Mechanisms } from './mechanisms.ts'

/** A person as the trial's answers leave them: nothing unknown but what the option decides (`as-needed`). */
export interface Member {
  readonly name: string
  readonly skills: readonly string[]
  readonly languages: readonly string[] | 'as-needed'
  readonly seniority: string
  /** Region, or null: the trial's answer to `team.region`. */
  readonly region: string | null
  /** Productive hours a week. */
  readonly hoursPerWeek: number
  /** USD an hour, or null: by seniority and region. */
  readonly rate: number | null
  /** Weeks after the start until they are there. */
  readonly startWeeks: number
  /** Still to be found: named in `hire`, or a preset's as-needed person. */
  readonly toHire: boolean
}

/** What is still open about a team in a trial. */
export interface TeamAnswers {
  readonly preset: string | null
  readonly languages: string
  readonly seniority: string
  readonly availability: number
}

/** The people of a trial: those the brief lists or the preset's, then those they plan to hire. The same ones: the same list. */
export function membersOf(index: GuideIndex, brief: Brief, answers: TeamAnswers): readonly Member[] {
  const owner = (hasPeople(brief) ? brief.team?.people : undefined) ?? index
  const key = `members/${Object.values(answers).join('/')}/${(brief.team?.hire ?? []).join()}`
  return keptBy(index, owner, key, () => makeMembers(index, brief, answers))
}

function makeMembers(index: GuideIndex, brief: Brief, answers: TeamAnswers): Member[] {
  const fullWeek = index.constant('team.hours-per-week')
  const everyLanguage = [...index.languages.keys()]
  const drawnLanguages = answers.languages === 'all' ? everyLanguage : [answers.languages]
  const listed: readonly (PresetPerson & {
    readonly name?: string
    readonly region?: string
    readonly rate?: number
  })[] = hasPeople(brief)
    ? (brief.team?.people ?? []).map((person) => ({ ...person, languages: person.languages ?? drawnLanguages }))
    : (index.guide.teams.find((team) => team.id === answers.preset)?.people ?? [])
  const members = listed.map((person, number) => ({
    name: person.name ?? `Person ${number + 1}`,
    skills: person.skills,
    languages: person.languages,
    seniority: person.seniority ?? answers.seniority,
    region: person.region ?? null,
    hoursPerWeek: fullWeek * (person.availability ?? answers.availability),
    rate: person.rate ?? null,
    startWeeks: 0,
    toHire: person.languages === 'as-needed',
  }))
  const hireWeeks = members.length > 0 ? index.constant('team.hire-weeks') : 0
  const hired = (brief.team?.hire ?? []).map(
    (skill, number): Member => ({
      name: `Hire ${number + 1}`,
      skills: [skill],
      languages: 'as-needed',
      seniority: answers.seniority,
      region: null,
      hoursPerWeek: fullWeek,
      rate: null,
      startWeeks: hireWeeks,
      toHire: true,
    }),
  )
  return [...members, ...hired]
}

/** A team at work under one option's shape, as flat tables for the scheduler. */
export interface Crew {
  readonly members: readonly Member[]
  /** Who may do a skill's work: places `candidatesFrom[skill]` to `candidatesFrom[skill + 1]` of the next lists. */
  readonly candidatesFrom: Int32Array
  readonly candidate: Int32Array
  /** The candidate's meeting with the skill's language: a place in `firstWeeks` and `firstHours`. */
  readonly meeting: Int32Array
  /** Hours the candidate works for an hour of effort (1: a mid-level person with the skill). */
  readonly pace: Float64Array
  /** Weeks of the candidate's calendar for an hour of effort. */
  readonly weeks: Float64Array
  /** The same, the part lost because the work is not their skill counted twice. */
  readonly scoreWeeks: Float64Array
  /** Hours lost at a person's first work in a language; none for work in no language, each person's last place. */
  readonly firstHours: Float64Array
  /** The same in weeks of the person's calendar. */
  readonly firstWeeks: Float64Array
  readonly skills: number
  readonly hoursPerWeek: Float64Array
  readonly startWeeks: Float64Array
  readonly startsLate: boolean
  /** By skill: 1 where two people or more can do it without learning anything first. */
  readonly shared: Uint8Array
  /** By skill: somebody can do it without learning anything first. */
  readonly able: readonly boolean[]
  /** Effort multiplier for agreeing with each other. */
  readonly communication: number
}

/** The crew that members make under a shape: the same members and shape, the same crew. */
export function crewOf(
  index: GuideIndex,
  members: readonly Member[],
  shape: OptionShape,
  skills: readonly string[],
  { pooling }: Mechanisms,
): Crew {
  const crews = keptBy(index, members, `crews/${pooling}`, () => new Map<OptionShape, Crew>())
  let crew = crews.get(shape)
  if (!crew) {
    crew = makeCrew(index, members, shape, skills, pooling)
    crews.set(shape, crew)
  }
  return crew
}

/**
 * Who can do what under a shape. A code skill is done by those who have it; where its language is also the language of
 * a code skill they do have (and know), developers cross over at the fitted speed: that is pooling. Only where nobody
 * qualifies does everyone help out, slowly. With pooling off, languages play no part.
 */
function makeCrew(
  index: GuideIndex,
  members: readonly Member[],
  shape: OptionShape,
  skills: readonly string[],
  pooling: boolean,
): Crew {
  const languages = [...index.languages.keys()]
  const places = languages.length + 1
  const crossing = index.constant('pooling.crossing-speed')
  const offSkill = index.constant('team.off-skill-speed')
  const rampUp = index.constant('team.language-ramp-up')
  const onboarding = index.constant('team.codebase-onboarding')

  const knows = (member: Member, language: string) =>
    member.languages === 'as-needed' || member.languages.includes(language)
  /** 1: has the skill; the crossing speed: has another in the same language; 0: neither. */
  function aptitude(member: Member, skill: string): number {
    const kind = index.skills.get(skill)?.kind
    if (kind === 'any') return 1
    if (member.skills.includes(skill)) return 1
    if (kind !== 'code' || !pooling) return 0
    const language = shape.languages[skill]
    if (language === undefined || !knows(member, language)) return 0
    const crosses = member.skills.some(
      (own) => index.skills.get(own)?.kind === 'code' && shape.languages[own] === language,
    )
    return crosses ? crossing : 0
  }
  const fluent = (member: Member, skill: string) => {
    const language = shape.languages[skill]
    return language === undefined || knows(member, language)
  }

  const candidatesFrom = [0]
  const candidate: number[] = []
  const meeting: number[] = []
  const pace: number[] = []
  const wasted: number[] = []
  const shared: number[] = []
  const able: boolean[] = []
  for (const skill of skills) {
    const apt = members.map((member) => aptitude(member, skill))
    const language = languages.indexOf(shape.languages[skill] ?? '')
    const languageAt = language < 0 ? languages.length : language
    const someone = apt.some((speed) => speed > 0)
    const who = members.map((_, person) => person).filter((person) => !someone || (apt[person] as number) > 0)
    for (const person of who) {
      const aptitudeHere = someone ? (apt[person] as number) : offSkill
      const speed = index.constant(`team.speed.${(members[person] as Member).seniority}`)
      candidate.push(person)
      meeting.push(person * places + languageAt)
      pace.push(1 / (aptitudeHere * speed))
      wasted.push((1 / aptitudeHere - 1) / speed)
    }
    candidatesFrom.push(candidate.length)
    const ready = members.filter((member, person) => (apt[person] as number) > 0 && fluent(member, skill)).length
    able.push(ready >= 1)
    shared.push(Number(ready >= 2))
  }
  const firstHours = new Float64Array(members.length * places)
  if (pooling) {
    members.forEach((member, person) => {
      languages.forEach((language, at) => {
        firstHours[person * places + at] = onboarding + (knows(member, language) ? 0 : rampUp)
      })
    })
  }
  const inWeeks = (hours: number, at: number) => hours / (members[candidate[at] as number] as Member).hoursPerWeek
  return {
    members,
    candidatesFrom: Int32Array.from(candidatesFrom),
    candidate: Int32Array.from(candidate),
    pace: Float64Array.from(pace),
    meeting: Int32Array.from(meeting),
    weeks: Float64Array.from(pace, inWeeks),
    scoreWeeks: Float64Array.from(pace, (hours, at) => inWeeks(hours + (wasted[at] as number), at)),
    firstHours,
    firstWeeks: firstHours.map((hours, at) => hours / (members[Math.floor(at / places)] as Member).hoursPerWeek),
    skills: skills.length,
    hoursPerWeek: Float64Array.from(members, (member) => member.hoursPerWeek),
    startWeeks: Float64Array.from(members, (member) => member.startWeeks),
    startsLate: members.some((member) => member.startWeeks > 0),
    shared: Uint8Array.from(shared),
    able,
    communication: 1 + index.constant('team.communication') * Math.max(0, members.length - 1),
  }
}
