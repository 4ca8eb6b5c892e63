'use client'

import type { Feature, ScopeItem, Size } from '@stackmark/engine'
import { useId, useState } from 'react'
import type { EditorProps } from './editor.ts'
import { OwnItems } from './own-items.tsx'
import { isFeature, itemOf, withFeature, withSize } from './scope-changes.ts'
import { withField } from './with-field.ts'

/** What the first release does: features of the catalogue, sized and counted, and items of one's own. */
export function ScopeEditor({ brief, guide, onChange }: EditorProps) {
  const own = useId()
  const [words, setWords] = useState('')
  const scope = brief.scope
  const set = (next: readonly ScopeItem[]) => onChange(withField(brief, 'scope', next.length === 0 ? undefined : next))
  const found = guide.features.filter((feature) => matches(feature, words))
  const groups = [...new Set(found.map(({ group }) => group))]
  const chosen = scope?.length ?? 0
  const usual = guide.productTypes.find(({ id }) => id === brief.type)
  return (
    <div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="grow">
          <label htmlFor={own} className="block text-sm">
            Search the catalogue of {guide.features.length} features
          </label>
          <input
            id={own}
            type="search"
            value={words}
            placeholder="sign-in, payments, import"
            onChange={(event) => setWords(event.target.value)}
            className="field mt-1 w-full"
          />
        </div>
        {usual === undefined ? null : (
          <button type="button" onClick={() => set(usual.scope)} className="button button-quiet min-h-11 px-4">
            Take what is usual
            <span className="sr-only">for: {usual.name}</span>
          </button>
        )}
      </div>
      <p className="mt-3 flex min-h-8 items-center justify-between gap-4 text-sm text-ink-2" aria-live="polite">
        <span>{chosen === 0 ? 'Nothing is chosen yet.' : `${chosen} chosen.`}</span>
        {chosen === 0 ? null : (
          <button type="button" onClick={() => set([])} className="link min-h-8 max-md:min-h-11">
            Clear
          </button>
        )}
      </p>
      <div className="max-h-[60vh] overflow-y-auto border-y border-line">
        {groups.map((group) => (
          <fieldset key={group} className="pt-3">
            <legend className="pt-3 text-sm font-semibold">{group}</legend>
            {found
              .filter((feature) => feature.group === group)
              .map((feature) => (
                <FeatureRow
                  key={feature.id}
                  feature={feature}
                  item={itemOf(scope, feature.id)}
                  onPick={(isIn) => set(withFeature(scope, feature.id, isIn))}
                  onSize={(size, count) => set(withSize(scope, feature.id, size, count))}
                />
              ))}
          </fieldset>
        ))}
        {groups.length === 0 ? (
          <p className="py-4">Nothing in the catalogue is called “{words}”. Add it below as an item of your own.</p>
        ) : null}
      </div>
      <OwnItems
        items={(scope ?? []).filter((item) => !isFeature(item))}
        skills={guide.skills}
        onAdd={(item) => set([...(scope ?? []), item])}
        onRemove={(item) => set((scope ?? []).filter((each) => each !== item))}
      />
    </div>
  )
}

function matches({ name, summary, keywords }: Feature, words: string): boolean {
  const all = [name, summary, ...keywords].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

interface FeatureRowProps {
  readonly feature: Feature
  readonly item: ReturnType<typeof itemOf>
  readonly onPick: (isIn: boolean) => void
  readonly onSize: (size: Size, count: number) => void
}

const sizes: readonly (readonly [Size, string])[] = [
  ['S', 'small'],
  ['M', 'usual'],
  ['L', 'large'],
]

function FeatureRow({ feature, item, onPick, onSize }: FeatureRowProps) {
  const [size, count] = [item?.size ?? 'M', item?.count ?? 1]
  return (
    <div className="border-t border-line py-2 first-of-type:border-t-0">
      <label className="flex min-h-9 cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          checked={item !== undefined}
          onChange={(event) => onPick(event.target.checked)}
          className="mt-1 size-5 shrink-0 accent-ink"
        />
        <span>
          <b className="font-[550]">{feature.name}</b>
          <span className="block text-sm text-ink-2">{feature.summary}</span>
        </span>
      </label>
      {item === undefined ? null : (
        <div className="mt-1 ml-8 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <select
            aria-label={`Size of ${feature.name}`}
            value={size}
            onChange={(event) => onSize(event.target.value as Size, count)}
            className="field py-1"
          >
            {sizes.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          <span className="flex items-center gap-1">
            <button
              type="button"
              aria-label={`One ${feature.name} fewer`}
              disabled={count <= 1}
              onClick={() => onSize(size, count - 1)}
              className="grid size-11 place-items-center rounded border border-line-2 disabled:opacity-40"
            >
              −
            </button>
            <output aria-label={`How many: ${feature.name}`} className="w-8 text-center tabular-nums">
              {count}
            </output>
            <button
              type="button"
              aria-label={`One ${feature.name} more`}
              disabled={count >= 50}
              onClick={() => onSize(size, count + 1)}
              className="grid size-11 place-items-center rounded border border-line-2 disabled:opacity-40"
            >
              +
            </button>
          </span>
        </div>
      )}
    </div>
  )
}
