/**
 * The only ways in which options differ in effort. Each can be switched off; with all three off the options are equal
 * (a test), so that no option carries a hidden bonus.
 */
export interface Mechanisms {
  /** What an ecosystem's libraries already do of the work. */
  readonly coverage: boolean
  /** One language: people move across the product and learn one codebase. Two: they cannot, and learn two. */
  readonly pooling: boolean
  /** What two languages cost to join: contract, second toolchain, deployment, integration, and waiting for it. */
  readonly boundary: boolean
}

export const ALL_MECHANISMS: Mechanisms = { coverage: true, pooling: true, boundary: true }
