/**
 * Something a product is or does, judged on the same values for every precedent. A brief's answers tell it, too, so
 * that briefs and precedents can be compared.
 */
export interface Trait {
  readonly id: string
  /** Its column in a table of products. */
  readonly column: string
  readonly name: string
  /** `ordered`: the values rise from the first to the last; `named`: they are only different. */
  readonly scale: 'ordered' | 'named'
  readonly values: readonly { readonly value: string; readonly label: string }[]
  /** By question: the trait's value for each answer. Of several questions the value furthest along counts. */
  readonly reads: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** How traits answer a question of the brief; the id is the question's. */
export interface TraitAnswers {
  readonly id: string
  /** The first rule that holds counts; none: the question stays open. */
  readonly rules: readonly TraitRule[]
}

export interface TraitRule {
  /** By trait: the values it may have. */
  readonly when: Readonly<Record<string, readonly string[]>>
  /** By answer: its share, where the traits do not tell two answers apart. Shares sum to 1. */
  readonly give: Readonly<Record<string, number>>
  /** What is read into the traits; empty where it goes without saying. */
  readonly note: string
}

/** A real product, what it is and what its backend is made of. */
export interface Precedent {
  readonly id: string
  readonly name: string
  /** Owner and name of the repository. */
  readonly repository: string
  readonly summary: string
  /** By trait; a trait that is missing is not known. */
  readonly traits: Readonly<Record<string, string>>
  /** An option of the guide: whatever of the makers' own code runs on the server. */
  readonly choice: string
  /** The same in the source guide's meaning of hybrid: two services, each with logic of the product. */
  readonly strict: string
  /** How a second language comes in: `service`, `subprocess`, `node_sidecar`, `web_layer`; null where it does not. */
  readonly kind: string | null
  /** What joins the parts: `rest`, `queue`, `other`; null where there is one part. */
  readonly link: string | null
  /** What each language does, in a few words, where both run. */
  readonly parts: Readonly<Record<string, string>>
  /** Files that prove it: `owner/repository:path`. */
  readonly evidence: readonly string[]
  readonly confidence: 'high' | 'medium'
  readonly sources: readonly string[]
}

/** Which of the two labels of a precedent is meant. */
export type PrecedentLabel = 'strict' | 'choice'

/** A number made of a trait, 0 to 1. */
export interface PrecedentInput {
  readonly id: string
  readonly name: string
  readonly trait: string
  /** `position` of the value along the trait's values, or 1 where the value is `value`, or at least that far along. */
  readonly measure: 'position' | 'is' | 'at-least'
  readonly value: string | null
  /** Mean over the products it was trained on. */
  readonly mean: number
  /** By option; they sum to 0. */
  readonly coefficients: Readonly<Record<string, number>>
}

/** A multinomial logistic regression of the choice on the inputs, trained on the precedents; the id is the label. */
export interface PrecedentModel {
  readonly id: PrecedentLabel
  readonly products: number
  /** Ridge penalty of the coefficients, chosen by cross-validation. */
  readonly penalty: number
  /** Share of each option among the products: a sample's, no base rate. */
  readonly shares: Readonly<Record<string, number>>
  /** By option, at inputs equal to their means. */
  readonly intercepts: Readonly<Record<string, number>>
  readonly inputs: readonly PrecedentInput[]
  readonly sources: readonly string[]
}
