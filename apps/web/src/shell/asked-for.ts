export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** One value of an address's query; nothing where it is missing or said twice. */
export async function askedFor(searchParams: SearchParams, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
