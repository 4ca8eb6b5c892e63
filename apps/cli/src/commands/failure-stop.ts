import { type Failure, failureCodes } from '@stackmark/server'
import { endings, Stop } from '../context.ts'

/** The end of a command by an expected failure: what to do, and the code. */
export function failureStop({ code, message }: Failure): Stop {
  return new Stop(endingOf(code), `${message} [${code}]`)
}

function endingOf(code: Failure['code']): number {
  if (code.startsWith('LISTEN_')) return endings.addressProblem
  return failureCodes[code].status >= 500 ? endings.storeProblem : endings.invalidInput
}
