import os from 'node:os'

/** Where figures were measured, without a name of the machine or of anybody on it. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  readonly v8: string
  /** Load average over a minute when the run began and ended: processes that wanted a core, our own included. */
  readonly loadAtStart: number
  readonly loadAtEnd: number
  /** Versions of the peers. */
  readonly peers: Readonly<Record<string, string>>
}

export function describeMachine(loadAtStart: number, peers: Readonly<Record<string, string>>): Machine {
  return {
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    node: process.versions.node,
    v8: process.versions.v8,
    loadAtStart,
    loadAtEnd: loadAverage(),
    peers,
  }
}

export function loadAverage(): number {
  return Math.round((os.loadavg()[0] ?? 0) * 100) / 100
}
