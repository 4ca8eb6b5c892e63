import * as z from 'zod'

const text = (what: string) =>
  z.string({ error: `must be ${what}` }).regex(/^\P{Cc}{1,300}$/u, { error: `must be ${what}, on one line` })

const amount = z.number({ error: 'must be a number above 0' }).positive({ error: 'must be a number above 0' })

/** Something measured or published about an option's speed, as the engine reads it. */
export const evidenceSchema = z.strictObject({
  id: text('a name of its own'),
  ecosystem: text('the ecosystem it was measured on').describe('The ecosystem it was measured on: node, python.'),
  workload: text('what was run').describe('What was run: api-with-database, json, websocket-idle.'),
  figure: z
    .strictObject({ p10: amount, p50: amount, p90: amount }, { error: 'must be {p10, p50, p90}' })
    .describe('Measured interval: its ends and its middle.'),
  unit: text('the unit of the figure'),
  run: text("a run's file").exactOptional().describe('The file of the run that measured it.'),
  source: text('a source of the guide').exactOptional().describe('The source of the guide that published it.'),
  claim: text('a claim of the guide').exactOptional().describe('The claim of the guide that it bears on.'),
})
