import {
  FailureError,
  inProcessModel,
  inviteMember,
  localWorld,
  openStore,
  perform,
  storeSettings,
} from '@stackmark/server'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.ts'
import type { Io } from '../io.ts'
import { failureStop } from './failure-stop.ts'

const examples = `
Examples:
  stackmark access invite you@example.com --role owner

For stackmark serve with STACKMARK_AUTH=on; docs/access.md says how people get in.`

interface Options {
  readonly role: string
  readonly days: number
}

/** `stackmark access invite`: how the operator lets the first people in. */
export function registerAccess(program: Command, io: Io, context: Context): void {
  const access = program
    .command('access')
    .description('let people in where stackmark serve asks them to sign in')
    .addHelpText('after', examples)
  access
    .command('invite')
    .description('invite an address into the own workspace; the secret is shown once')
    .argument('<email>', 'of whom it is for')
    .addOption(new Option('--role <role>', 'what they may do').choices(['viewer', 'editor', 'owner']).default('viewer'))
    .option('--days <number>', 'how long it can be accepted', daysIn, 7)
    .action(async (email: string, { role, days }: Options) => {
      try {
        const secret = await invite({ email, role, days }, context)
        io.stdout(`${secret}\n`)
        io.stderr(`Pass this on to ${email}: with it an account of that address can be made within ${days} days.\n`)
      } catch (error) {
        throw error instanceof FailureError ? failureStop(error.failure) : error
      }
    })
}

async function invite(input: Options & { readonly email: string }, context: Context): Promise<string> {
  const finished = context.progress('Opening the database')
  const opened = await openStore(storeSettings(context.env, context.folder), now).finally(finished)
  if (!opened.ok) throw failureStop(opened.failure)
  const { store } = opened
  const guide = context.guide()
  const world = localWorld({ store, guide, model: inProcessModel(guide), handovers: [], now })
  const result = await perform(inviteMember, world, input).finally(() => store.close())
  if (!result.ok) throw failureStop(result.failure)
  return result.value.secret
}

function now(): Date {
  return new Date()
}

function daysIn(text: string): number {
  const days = Number(text)
  if (/^\d{1,2}$/.test(text) && days >= 1 && days <= 90) return days
  throw new InvalidArgumentError('It must be a whole number from 1 to 90.')
}
