/** To be read beside every figure of the record. */
export const RECORD_CAVEATS = [
  'The traits were judged by one person who knew what each product had chosen, so the figures flatter.',
  'What others chose is not what is right, and the sample was not drawn at random.',
  'The language that a team knows, likely the strongest reason of all, is known of one product only: this record cannot judge how it is used.',
] as const
