import type { Precedent, PrecedentModel, Trait, TraitAnswers } from './precedent.ts'

/**
 * The guide as the engine reads it: facts and tables, no logic. The package `guide` validates a folder of JSON
 * against schemas of these shapes; an agency may bring its own. No option, criterion, need, skill or language is
 * named in the engine: they all arrive here.
 */
export interface Guide {
  /** Version of the guide's content, e.g. "2026.11". */
  readonly version: string
  readonly sources: readonly Source[]
  readonly facts: readonly Fact[]
  readonly options: readonly Option[]
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
  readonly needs: readonly Need[]
  readonly features: readonly Feature[]
  readonly productTypes: readonly ProductType[]
  readonly teams: readonly TeamPreset[]
  readonly questions: readonly Question[]
  readonly constants: readonly Constant[]
  readonly referenceClasses: readonly ReferenceClass[]
  readonly stack: readonly StackSlot[]
  readonly claims: readonly Claim[]
  readonly misconceptions: readonly Misconception[]
  readonly rules: readonly Rule[]
  readonly traits: readonly Trait[]
  readonly traitAnswers: readonly TraitAnswers[]
  readonly precedents: readonly Precedent[]
  readonly precedentModels: readonly PrecedentModel[]
}

/** How a value came to be: read in a source, fitted to a table, measured by a run, or judged by the authors. */
export type Basis = 'sourced' | 'measured' | 'fitted' | 'judged'

export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly year: number | null
  /** What the publisher gains if the reader believes it; "none known" where none is. */
  readonly interest: string
  /** Where it was found: a public address, a repository and path, or a paper's identifier. */
  readonly found: string
}

/**
 * A quantity. A range's two ends are its P10 and P90 unless the fact says otherwise; `point` is for counts and exact
 * values only, never for a mean.
 */
export type Value =
  | { readonly low: number; readonly high: number }
  | { readonly p10: number; readonly p50: number; readonly p90: number }
  | { readonly logMean: number; readonly logSd: number }
  | { readonly point: number }
  | { readonly items: readonly string[] }
  | { readonly text: string }

export interface Fact {
  /** Stable, dotted: `rate.mid.eastern-europe`, `coverage.realtime.node`. */
  readonly id: string
  /** Topic, the first part of the id: `rate`, `coverage`, `timeline`, `pool`, `capacity`, `price`, … */
  readonly kind: string
  /** One sentence in our own words. */
  readonly statement: string
  readonly value: Value
  readonly unit: string
  /** Date the value holds for, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string
  /** What it holds for, as keys the engine looks up: `{ need: "realtime", ecosystem: "node" }`. */
  readonly scope: Readonly<Record<string, string>>
  readonly sources: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
  readonly basis: Basis
}

export interface Language {
  readonly id: string
  readonly name: string
  /** The ecosystem whose coverage facts apply to work in this language. */
  readonly ecosystem: string
}

export interface Skill {
  readonly id: string
  readonly name: string
  /** `code`: done in the option's language for this skill. `any`: anyone on the team can do it, in no language. */
  readonly kind: 'code' | 'any' | 'specialist'
  /** Its code runs on the server, where existing code and the users' scripts run. */
  readonly server: boolean
  /** Stage within a feature: items of a later stage wait for those of the earlier ones (design 0, build 1, test 2). */
  readonly stage: number
}

/** A way to build the backend: which language each coding skill works in, what is deployed, where a boundary runs. */
export interface Option extends OptionShape {
  readonly id: string
  readonly name: string
  readonly statement: string
  readonly facts: readonly string[]
  /** Other shapes of the same option, used where the brief's answers match (the first that does). */
  readonly variants: readonly (OptionShape & {
    readonly id: string
    readonly name: string
    readonly when: Readonly<Record<string, readonly string[]>>
  })[]
  /** Options one can grow into: what triggers the step, in words, and the need levels that announce it. */
  readonly later: readonly {
    readonly option: string
    readonly trigger: string
    readonly needs: Readonly<Record<string, number>>
  }[]
}

export interface OptionShape {
  /** Language by coding skill. */
  readonly languages: Readonly<Record<string, string>>
  /**
   * What must be deployed and watched. `runtime`: the language it runs (null: static files); `skills`: whose work it
   * holds; counted when one of them has work, or `always`.
   */
  readonly deployables: readonly {
    readonly id: string
    readonly name: string
    readonly runtime: string | null
    readonly skills: readonly string[]
    readonly always: boolean
  }[]
  /** Where two languages meet. `always`: built even when one side has no work in the brief's scope. */
  readonly boundaries: readonly { readonly between: readonly [string, string]; readonly always: boolean }[]
  /**
   * Share of the contract errors between the parts that a type checker finds before release: ids of facts of kind
   * `types`, `across` where a boundary of this shape has work on both sides, else `within`.
   */
  readonly types: { readonly within: string; readonly across: string }
}

export interface CriterionGroup {
  readonly id: string
  readonly name: string
  readonly question: string
}

/** A value function on a fixed scale; values are clipped to 0–1. */
export type Scale =
  /** `spread` 2: half the options' geometric mean is worth 1, twice it 0, logarithmic between. */
  | { readonly type: 'log-relative'; readonly spread: number }
  | { readonly type: 'log'; readonly worst: number; readonly best: number }
  | { readonly type: 'linear'; readonly worst: number; readonly best: number }

export interface Criterion {
  readonly id: string
  readonly name: string
  readonly group: string
  /** Plain-language question for a founder: "How much does it matter that …?" */
  readonly question: string
  /** Which derivation of the engine fills its cells. */
  readonly measure: Measure
  readonly scale: Scale
  readonly unit: string
  /** Fact kinds and constants the derivation reads, for `--explain`. */
  readonly reads: readonly string[]
}

export type Measure =
  | 'weeks'
  | 'cost'
  | 'reach'
  | 'headroom'
  | 'run-cost'
  | 'operations'
  | 'hiring'
  | 'continuity'
  | 'contract-types'
  | 'reversibility'

export interface Need {
  readonly id: string
  readonly name: string
  /** `web` or `data`: which fit criterion it belongs to; the id of that criterion. */
  readonly criterion: string
  /** The skill in whose language the need is met. */
  readonly skill: string
  /** What 0, 1, 2 and 3 mean, in plain words. */
  readonly levels: readonly [string, string, string, string]
  /** Features implied from a level on, when the scope is unknown. */
  readonly implies: readonly {
    readonly level: 1 | 2 | 3
    readonly feature: string
    readonly count: number
    readonly size: Size
  }[]
}

export type Size = 'S' | 'M' | 'L'

/** Three points of effort in hours: nearly the least, most likely, nearly the most. */
export type ThreePoint = readonly [number, number, number]

/** An entry of the scope catalogue; its hours are the same for every option. */
export interface Feature {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly group: string
  /** Effort at size M by skill, before any library helps. */
  readonly hours: Readonly<Record<string, ThreePoint>>
  /** By skill: the share of those hours that a need's coverage acts on. Shares of one skill sum to at most 1. */
  readonly needs: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly keywords: readonly string[]
}

export interface ScopeEntry {
  readonly feature: string
  readonly count?: number
  readonly size?: Size
}

export interface ProductType {
  readonly id: string
  readonly name: string
  readonly summary: string
  /** The guide's own five have a timeline; the others are ours. */
  readonly scope: readonly ScopeEntry[]
  readonly needs: Readonly<Record<string, number>>
  readonly frontend: string
  readonly basis: Basis
}

/** A person, before the option is known. `languages: "as-needed"` = hired for the option's languages. */
export interface PresetPerson {
  readonly skills: readonly string[]
  readonly languages: readonly string[] | 'as-needed'
  readonly seniority?: string
  readonly availability?: number
}

export interface TeamPreset {
  readonly id: string
  readonly name: string
  readonly people: readonly PresetPerson[]
}

/** An unanswered question is drawn from its prior in each trial. */
export interface Question {
  /** Path in the brief: `needs.realtime`, `frontend`, `load.users`, `team`. */
  readonly id: string
  readonly text: string
  readonly why: string
  /** Who can answer it. */
  readonly asks: 'founder' | 'engineer'
  readonly answers: readonly { readonly value: string | number; readonly label: string }[]
  /** Probability of each answer; by product type where it depends on it. */
  readonly prior: readonly number[]
  readonly priorByType: Readonly<Record<string, readonly number[]>>
  readonly basis: Basis
  readonly sources: readonly string[]
}

/** A number of the model that is not a fact about the world. */
export interface Constant {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly meaning: string
  readonly basis: Basis
  readonly sources: readonly string[]
}

/** Actual / estimate of real projects: lognormal and the found quantiles. */
export interface ReferenceClass {
  readonly id: string
  readonly name: string
  readonly projects: number
  readonly logMean: number
  readonly logSd: number
  readonly quantiles: Readonly<Record<'p10' | 'p50' | 'p80' | 'p90', number>>
  readonly sources: readonly string[]
  readonly note: string
}

/** A place in the stack (framework, ORM, sign-in, …) and what may fill it, by ecosystem. */
export interface StackSlot {
  readonly id: string
  readonly name: string
  /** Feature ids or need ids (`need:realtime>=2`) that open the slot; empty: always open. */
  readonly when: readonly string[]
  /** The skill whose language decides the ecosystem. */
  readonly skill: string
  readonly picks: readonly {
    readonly ecosystem: string
    readonly pick: string
    readonly reason: string
    /** Conditions as in the slot's `when`; the first pick whose conditions all hold is taken. */
    readonly when: readonly string[]
    readonly alternatives: readonly string[]
    readonly facts: readonly string[]
  }[]
}

/** A performance or cost claim of the source guide. */
export interface Claim {
  readonly id: string
  readonly statement: string
  readonly fact: string
  /** When it matters to a brief: conditions as in StackSlot.when; empty: always. */
  readonly when: readonly string[]
  readonly verdict: 'not-measured' | 'published' | 'estimated'
  /** What is known so far, one sentence; names the facts it rests on. */
  readonly figure: string
  readonly facts: readonly string[]
}

export interface Misconception {
  readonly id: string
  readonly saying: string
  readonly answer: string
  readonly facts: readonly string[]
  readonly when: readonly string[]
  /** The cell of the brief's own assessment that answers it. */
  readonly figure: { readonly option: string; readonly criterion: string }
}

/** A rule for an option in one sentence: kept for the record, not used by the engine's verdict. */
export interface Rule {
  readonly id: string
  readonly option: string
  readonly statement: string
  /** `source`: the source guide's own; `addition`: tried beside it in the record, where it overrules all but `both`. */
  readonly role: 'source' | 'both' | 'addition'
  /** When it holds: any of these, all conditions of one (as in StackSlot.when). Empty: nothing in a brief tells. */
  readonly when: readonly (readonly string[])[]
  readonly sources: readonly string[]
}
