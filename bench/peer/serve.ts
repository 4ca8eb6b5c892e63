import { createInterface } from 'node:readline'

/** A task does its preparation at once and returns the work to be timed. */
export type Task<Input> = (input: Input) => () => unknown

/** The other end of `startPeer` in a Node process: greets, then answers each line with time and result. */
export async function serve(
  hello: Readonly<Record<string, string>>,
  tasks: Readonly<Record<string, Task<never>>>,
): Promise<void> {
  send(hello)
  for await (const line of createInterface({ input: process.stdin })) {
    const { task, inputs } = JSON.parse(line) as { task: string; inputs: readonly never[] }
    const results: unknown[] = []
    let ms = 0
    let processorMs = 0
    for (const input of inputs) {
      const work = tasks[task]?.(input)
      if (!work) throw new Error(`no task ${task}`)
      const used = process.cpuUsage()
      const start = performance.now()
      results.push(await work())
      ms += (performance.now() - start) / inputs.length
      const { user, system } = process.cpuUsage(used)
      processorMs += (user + system) / 1000 / inputs.length
    }
    send({ ms, processorMs, result: results[0] })
  }
}

function send(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
