import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Peer, startPeer } from '../peer/line-peer.ts'
import { reasonOf } from './reason.ts'

/** NumPy in a virtual environment under `bench/.venv`, made on first use; or why there is none. */
export async function startNumpy(bench: string): Promise<Peer | string> {
  const venv = `${bench}/.venv`
  const python = process.platform === 'win32' ? `${venv}/Scripts/python.exe` : `${venv}/bin/python`
  try {
    if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', venv], { stdio: 'pipe' })
  } catch (error) {
    return `no Python with venv (${reasonOf(error)})`
  }
  try {
    if (!imports(python, 'numpy')) {
      const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'numpy>=2,<3']
      execFileSync(python, install, { stdio: 'pipe' })
    }
    return await startPeer(python, [`${bench}/peers/vectorised.py`])
  } catch (error) {
    return `NumPy cannot be installed or started (${reasonOf(error)})`
  }
}

function imports(python: string, library: string): boolean {
  try {
    execFileSync(python, ['-c', `import ${library}`], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
