/** What went wrong, where it did; nothing where nothing did. */
export function Problem({ text }: { readonly text: string | null }) {
  if (text === null) return null
  return (
    <p role="alert" className="mt-3 max-w-[36em] border-l-[3px] border-ink pl-3 text-[15px]">
      {text}
    </p>
  )
}
