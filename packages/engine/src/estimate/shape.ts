import type { GuideIndex } from '../facts/guide-index.ts'
import type { Option, OptionShape } from '../model/index.ts'
import { fillByAnswer, type Scenario } from '../scenario/scenario.ts'

/** The shapes an option can take and the one each trial's answers select (0: the option itself, then its variants). */
export interface ShapeChoice {
  readonly shapes: readonly OptionShape[]
  readonly names: readonly (string | null)[]
  /** By trial, the number of its shape. */
  readonly at: Uint8Array
}

/** An option's variant applies where every answer it names is one it lists; the first that applies is taken. */
export function chooseShapes(option: Option, scenario: Scenario): ShapeChoice {
  const shapes: OptionShape[] = [option, ...option.variants]
  const names = [null, ...option.variants.map((variant) => variant.id)]
  const at = new Uint8Array(scenario.trials)
  // The last first, so that one listed earlier takes its trials back.
  for (let variant = option.variants.length - 1; variant >= 0; variant--) {
    const fits = fitsIn(scenario, option.variants[variant]?.when ?? {})
    for (let trial = 0; trial < at.length; trial++) if (fits[trial] === 1) at[trial] = variant + 1
  }
  return { shapes, names, at }
}

/** 1 in the trials in which every question has one of the answers listed for it. */
function fitsIn(scenario: Scenario, when: Readonly<Record<string, readonly string[]>>): Uint8Array {
  const fits = new Uint8Array(scenario.trials).fill(1)
  for (const [question, values] of Object.entries(when)) {
    const fit = (answer: string | number | undefined) => Number(values.includes(String(answer)))
    const column = fillByAnswer(new Uint8Array(scenario.trials), scenario, question, fit)
    for (let trial = 0; trial < fits.length; trial++) fits[trial] = (fits[trial] as number) & (column[trial] as number)
  }
  return fits
}

/** Ecosystem of a skill's work in a shape; null for work in no language. */
export function ecosystemOf(index: GuideIndex, shape: OptionShape, skill: string): string | null {
  const language = shape.languages[skill]
  return language === undefined ? null : (index.languages.get(language)?.ecosystem ?? null)
}

/** Languages that run on the server in a shape. */
export function runtimesOf(shape: OptionShape): Set<string> {
  return new Set(shape.deployables.flatMap((part) => part.runtime ?? []))
}
