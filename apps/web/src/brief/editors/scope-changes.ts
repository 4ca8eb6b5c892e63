import type { Brief, ScopeItem, Size } from '@stackmark/engine'

export type FeatureItem = Extract<ScopeItem, { feature: string }>

export function isFeature(item: ScopeItem): item is FeatureItem {
  return 'feature' in item
}

export function itemOf(scope: Brief['scope'], feature: string): FeatureItem | undefined {
  return scope?.filter(isFeature).find((item) => item.feature === feature)
}

/** The scope with a feature in it, or without. Other items keep their place. */
export function withFeature(scope: Brief['scope'], feature: string, isIn: boolean): readonly ScopeItem[] {
  const others = (scope ?? []).filter((item) => !isFeature(item) || item.feature !== feature)
  return isIn ? [...others, { feature }] : others
}

/** What is usual is left unsaid: size M, once. */
export function withSize(scope: Brief['scope'], feature: string, size: Size, count: number): readonly ScopeItem[] {
  return (scope ?? []).map((item) =>
    isFeature(item) && item.feature === feature
      ? { feature, ...(size === 'M' ? {} : { size }), ...(count === 1 ? {} : { count }) }
      : item,
  )
}
