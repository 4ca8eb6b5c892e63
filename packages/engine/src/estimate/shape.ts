import type { GuideIndex } from '../facts/guide-index.ts'
import type { Option, OptionShape } from '../model/index.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** The shapes an option can take and the one each trial's answers select (0: the option itself, then its variants). */
export interface ShapeChoice {
  readonly shapes: readonly OptionShape[]
  readonly names: readonly (string | null)[]
  shapeAt(trial: number): number
}

/** An option's variant applies where every answer it names is one it lists; the first that applies is taken. */
export function chooseShapes(option: Option, scenario: Scenario): ShapeChoice {
  const shapes: OptionShape[] = [option, ...option.variants]
  const names = [null, ...option.variants.map((variant) => variant.id)]
  function shapeAt(trial: number): number {
    const at = option.variants.findIndex((variant) =>
      Object.entries(variant.when).every(([question, values]) =>
        values.includes(String(scenario.answer(question, trial))),
      ),
    )
    return at + 1
  }
  if (option.variants.length === 0) return { shapes, names, shapeAt: () => 0 }
  const asked = option.variants.flatMap((variant) => Object.keys(variant.when))
  if (asked.every((question) => !scenario.unknown.includes(question))) {
    const fixed = shapeAt(0)
    return { shapes, names, shapeAt: () => fixed }
  }
  return { shapes, names, shapeAt }
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
