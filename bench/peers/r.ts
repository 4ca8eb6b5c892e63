import { execFileSync } from 'node:child_process'
import { type Peer, startPeer } from '../peer/line-peer.ts'

/** R with its package smaa where both are installed (nothing is installed here); or why not. */
export async function startSmaa(bench: string): Promise<Peer | string> {
  try {
    execFileSync('Rscript', ['--version'], { stdio: 'pipe' })
  } catch {
    return 'no Rscript on this machine'
  }
  try {
    return await startPeer('Rscript', ['--vanilla', `${bench}/peers/smaa.R`])
  } catch {
    return 'R is here, its package smaa is not'
  }
}
