import type { GuideIndex } from './guide-index.ts'

/**
 * Something made of a guide and of an object (a part of a brief, a team), found again by the runs on variations of a
 * brief that share the object. It changes how fast an answer comes, never what it is: `key` names all else that `make`
 * depends on.
 */
export function keptBy<Made>(index: GuideIndex, owner: object, key: string, make: () => Made): Made {
  let byOwner = kept.get(index)
  if (!byOwner) {
    byOwner = new WeakMap()
    kept.set(index, byOwner)
  }
  let byKey = byOwner.get(owner)
  if (!byKey) {
    byKey = new Map()
    byOwner.set(owner, byKey)
  }
  let made = byKey.get(key)
  if (made === undefined) {
    made = make()
    byKey.set(key, made)
  }
  return made as Made
}

const kept = new WeakMap<GuideIndex, WeakMap<object, Map<string, unknown>>>()
