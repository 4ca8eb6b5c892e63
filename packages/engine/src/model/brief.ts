import type { Size, ThreePoint } from './guide.ts'

/**
 * A product brief. Every field is optional; what is missing is unknown, is drawn from its prior and widens the
 * result. Names are a contract with the people who write briefs.
 */
export interface Brief {
  readonly name?: string
  readonly summary?: string
  readonly type?: string
  readonly stage?: 'new' | { readonly existing: { readonly languages: readonly string[] } }
  /** Need id -> 0 none … 3 the heart of the product. */
  readonly needs?: Readonly<Record<string, number>>
  readonly frontend?: string
  readonly scripting?: string
  readonly scope?: readonly ScopeItem[]
  readonly team?: Team
  readonly load?: Load
  readonly budget?: { readonly amount: number; readonly currency: string }
  readonly deadline?: { readonly weeks: number }
  /**
   * Criterion ids, or ids of groups of criteria, first matters most; an inner list: order unknown among them;
   * unlisted: anywhere below.
   */
  readonly priorities?: readonly (string | readonly string[])[]
  readonly constraints?: { readonly exclude?: readonly string[] }
}

export type ScopeItem =
  | { readonly feature: string; readonly size?: Size; readonly count?: number }
  | { readonly name: string; readonly hours: Readonly<Record<string, ThreePoint>>; readonly needs?: readonly string[] }

export interface Team {
  /** A team of the guide by its id, where the people are not listed one by one. */
  readonly preset?: string
  /** What holds for everybody who says nothing else: a language id or `all`, seniority, region, share of a week. */
  readonly languages?: string
  readonly seniority?: string
  readonly region?: string
  readonly availability?: number
  readonly people?: readonly Person[]
  /** Skills they plan to hire for. */
  readonly hire?: readonly string[]
}

export interface Person {
  readonly name?: string
  readonly skills: readonly string[]
  readonly languages?: readonly string[]
  readonly seniority?: string
  readonly region?: string
  /** Share of a full week, 0–1. */
  readonly availability?: number
  /** USD an hour unless the budget names another currency. */
  readonly rate?: number
}

export interface Load {
  readonly users?: number
  readonly connections?: number
  readonly requestsPerSecond?: number
  readonly cpuMs?: number
  readonly dbMs?: number
  readonly p95Ms?: number
}
