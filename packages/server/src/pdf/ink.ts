/** Colours of the printed look; hues mean options and nothing else. */
export const ink = {
  text: '#12191D',
  second: '#465259',
  third: '#5E6A71',
  line: '#D5DBDE',
  tick: '#7B878E',
  hybrid: '#8A4FB5',
  node: '#07505C',
  python: '#BC720A',
} as const

/** An option of another guide is drawn in ink. */
export function hueOf(option: string): string {
  return option === 'hybrid' || option === 'node' || option === 'python' ? ink[option] : ink.text
}
